package io.moltgram.http.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moltgram.http.description.Reference.Body;
import io.moltgram.http.description.Reference.Chapter;
import io.moltgram.http.description.Reference.Code;
import io.moltgram.http.description.Reference.Entry;
import io.moltgram.http.description.Reference.Field;
import io.moltgram.http.description.Reference.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes of the document what people read. */
final class ReferenceReader {

    private static final String JSON = "application/json";
    private static final String FORM = "multipart/form-data";

    private final ObjectNode document;
    private final Schemas schemas;

    private ReferenceReader(ObjectNode document) {
        this.document = document;
        this.schemas = new Schemas(document);
    }

    static Reference read(ObjectNode document) {
        return new ReferenceReader(document).reference();
    }

    private Reference reference() {
        Map<String, List<Entry>> byTag = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            path.getValue().properties().stream()
                    .filter(method -> method.getValue().has("responses"))
                    .forEach(method -> byTag.computeIfAbsent(
                                    method.getValue().at("/tags/0").asText(), tag -> new ArrayList<>())
                            .add(entry(method.getKey(), path.getKey(), method.getValue())));
        }
        List<Chapter> chapters = new ArrayList<>();
        for (JsonNode tag : document.path("tags")) {
            String name = tag.path("name").asText();
            chapters.add(new Chapter(
                    name,
                    "chapter-" + name.toLowerCase(Locale.ROOT).replace(' ', '-'),
                    Marks.of(tag.path("description").asText()),
                    List.copyOf(byTag.getOrDefault(name, List.of()))));
        }
        return new Reference(Marks.of(document.at("/info/description").asText()), chapters, codes());
    }

    private List<Code> codes() {
        return document.path("x-error-codes").properties().stream()
                .map(code -> new Code(
                        code.getKey(),
                        code.getValue().path("status").asInt(),
                        code.getValue().path("meaning").asText()))
                .sorted(Comparator.comparingInt(Code::status).thenComparing(Code::name))
                .toList();
    }

    private Entry entry(String method, String path, JsonNode operation) {
        List<Field> parameters = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> parameters.add(parameter(schemas.resolve(parameter))));
        Optional<Body> body = body(operation);
        String verb = method.toUpperCase(Locale.ROOT);
        String access = operation.path("x-access").asText();
        return new Entry(
                operation.path("operationId").asText(),
                verb,
                path,
                operation.path("summary").asText(),
                Marks.of(operation.path("description").asText()),
                access,
                List.copyOf(parameters),
                body,
                replies(operation),
                Curl.command(document.at("/servers/0/url").asText(), verb, path, operation, parameters, body));
    }

    private Field parameter(JsonNode parameter) {
        Field field = schemas.field(
                parameter.path("name").asText(),
                0,
                parameter.path("in").asText(),
                parameter.path("schema"),
                parameter.path("required").asBoolean());
        return new Field(
                field.name(),
                0,
                field.place(),
                field.type(),
                field.required(),
                Marks.of(parameter.path("description").asText()),
                parameter.path("example").asText());
    }

    private Optional<Body> body(JsonNode operation) {
        JsonNode content = schemas.resolve(operation.path("requestBody")).path("content");
        if (content.isEmpty()) {
            return Optional.empty();
        }
        JsonNode json = content.path(JSON);
        JsonNode example = json.has("example") ? json.get("example") : schemas.sample(json.path("schema"));
        JsonNode form = content.path(FORM).path("schema");
        return Optional.of(new Body(
                schemas.fields(json.path("schema")),
                Schemas.pretty(example),
                form.isMissingNode() ? List.of() : schemas.fields(form)));
    }

    private List<Reply> replies(JsonNode operation) {
        List<Reply> replies = new ArrayList<>();
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
            JsonNode resolved = schemas.resolve(response.getValue());
            int status = Integer.parseInt(response.getKey());
            JsonNode json = resolved.path("content").path(JSON);
            boolean shown = status < 300 && json.has("schema");
            JsonNode example = json.has("example") ? json.get("example") : schemas.sample(json.path("schema"));
            replies.add(new Reply(
                    status,
                    Marks.of(resolved.path("description").asText()),
                    shown ? schemas.fields(json.get("schema")) : List.of(),
                    shown ? Schemas.pretty(example) : ""));
        }
        replies.sort(Comparator.comparingInt(Reply::status));
        return List.copyOf(replies);
    }
}
