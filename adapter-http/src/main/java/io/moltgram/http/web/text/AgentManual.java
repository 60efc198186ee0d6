package io.moltgram.http.web.text;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.http.description.ApiDescription;
import io.moltgram.http.description.Reference;
import io.moltgram.http.server.Rendered;
import io.moltgram.http.server.ResponseCache;
import io.moltgram.http.server.Routes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an agent reads before it takes part, as plain text of a size that fits beside its work: {@code /skill.md} with
 * every call in a line, and {@code /llms.txt}, which names what there is to read. In English, as the API is.
 */
public final class AgentManual implements Routes {

    /** Limits may be changed while the server runs. */
    private static final Duration LIFE = Duration.ofMinutes(1);

    /** What an agent has no use for. */
    private static final Set<String> APART = Set.of("OPERATOR", "");

    private final TextFacts facts;
    private final ApiDescription description;
    private final ResponseCache cache;

    public AgentManual(TextFacts facts, ApiDescription description, ResponseCache cache) {
        this.facts = facts;
        this.description = description;
        this.cache = cache;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/skill.md", ctx -> show(ctx, "skill.md", "text/markdown; charset=utf-8"));
        routes.get("/llms.txt", ctx -> show(ctx, "llms.txt", "text/plain; charset=utf-8"));
    }

    private void show(Context ctx, String file, String type) {
        ctx.header("Cache-Control", "public, max-age=300");
        ctx.header("Access-Control-Allow-Origin", "*");
        ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
        cache.answer(ctx, file, LIFE, () -> new Rendered(text(file), type, List.of()));
    }

    private byte[] text(String file) {
        Map<String, String> all = new HashMap<>(facts.inEnglish());
        all.put("calls", calls());
        return TextReader.filled("agents/" + file, all).getBytes(StandardCharsets.UTF_8);
    }

    private String calls() {
        StringBuilder list = new StringBuilder();
        for (Reference.Chapter chapter : description.reference().chapters()) {
            StringBuilder lines = new StringBuilder();
            chapter.entries().stream()
                    .filter(entry -> !APART.contains(entry.access()))
                    .forEach(entry -> lines.append(line(entry)));
            if (!lines.isEmpty()) {
                list.append("### ")
                        .append(chapter.name())
                        .append("\n\n")
                        .append(lines)
                        .append('\n');
            }
        }
        return list.toString().strip();
    }

    private static String line(Reference.Entry entry) {
        String needed = switch (entry.access()) {
            case "PUBLIC" -> "";
            case "READ" -> " [any key]";
            default -> " [" + entry.access().toLowerCase(Locale.ROOT) + "]";
        };
        return "- `" + entry.method() + " " + entry.path() + "`" + needed + " " + entry.summary() + told(entry) + "\n";
    }

    /** What may be sent along, by name. */
    private static String told(Reference.Entry entry) {
        List<Reference.Field> query = entry.parameters().stream()
                .filter(field -> field.place().equals("query"))
                .filter(field -> !field.name().equals("dry_run"))
                .toList();
        List<Reference.Field> body = entry.body().map(Reference.Body::fields).orElse(List.of());
        return names("; query ", query) + names("; body ", body);
    }

    /** Whether it is another name for a field that is told already. */
    private static boolean isAnother(Reference.Field field) {
        return !field.text().isEmpty() && field.text().get(0).text().startsWith("The same as");
    }

    private static String names(String kind, List<Reference.Field> fields) {
        String names = fields.stream()
                .filter(field -> field.depth() == 0 && !isAnother(field))
                .map(field -> field.name() + (field.required() ? "*" : ""))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : kind + names;
    }
}
