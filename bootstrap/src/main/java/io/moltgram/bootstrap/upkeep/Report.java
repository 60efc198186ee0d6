package io.moltgram.bootstrap.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moltgram.bootstrap.cli.Rota;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of going through a checklist.
 *
 * @param figures to compare the next report with
 */
record Report(Rota rota, Instant at, Duration took, List<Finding> rows, Map<String, Double> figures) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KEPT = 120;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    String markdown() {
        StringBuilder text = new StringBuilder("# Checklist " + rota.word() + ", " + at + "\n\n");
        text.append(count(Verdict.PASS))
                .append(" PASS, ")
                .append(count(Verdict.FAIL))
                .append(" FAIL, ");
        text.append(count(Verdict.TODO))
                .append(" TODO, in ")
                .append(took.toMillis())
                .append(" ms\n\n");
        for (Finding row : rows) {
            text.append("- **")
                    .append(row.verdict())
                    .append("** ")
                    .append(row.name())
                    .append(": ");
            text.append(row.evidence()).append('\n');
            if (!row.fix().isEmpty()) {
                text.append("  - to do: ").append(row.fix()).append('\n');
            }
        }
        return text.toString();
    }

    private String json() {
        ObjectNode json = JSON.createObjectNode();
        json.put("rota", rota.word()).put("at", at.toString()).put("took_ms", took.toMillis());
        ArrayNode all = json.putArray("rows");
        for (Finding row : rows) {
            all.addObject()
                    .put("row", row.name())
                    .put("verdict", row.verdict().name())
                    .put("evidence", row.evidence())
                    .put("fix", row.fix());
        }
        ObjectNode numbers = json.putObject("figures");
        figures.forEach(numbers::put);
        return json.toPrettyString();
    }

    /** Keeps it in both forms; the oldest make room. */
    Path keep(Path data) throws IOException {
        Path folder = Files.createDirectories(data.resolve("reports"));
        String name = "ops-" + rota.word() + "-" + STAMP.format(at);
        Files.writeString(folder.resolve(name + ".json"), json());
        Path readable = Files.writeString(folder.resolve(name + ".md"), markdown());
        for (Path old : files(data, rota, "").stream().skip(KEPT).toList()) {
            Files.deleteIfExists(old);
        }
        return readable;
    }

    /** The text of the last one. */
    static Optional<String> last(Path data, Rota rota) throws IOException {
        List<Path> files = files(data, rota, ".md");
        return files.isEmpty() ? Optional.empty() : Optional.of(Files.readString(files.get(0)));
    }

    /** The figures of the last one that has this, and the moment they were taken. */
    static Optional<JsonNode> lastWith(Path data, Rota rota, String figure) throws IOException {
        for (Path file : files(data, rota, ".json")) {
            JsonNode report = JSON.readTree(Files.readString(file));
            if (report.path("figures").has(figure)) {
                return Optional.of(report);
            }
        }
        return Optional.empty();
    }

    /** The newest first. */
    private static List<Path> files(Path data, Rota rota, String ending) throws IOException {
        Path folder = data.resolve("reports");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.getFileName().toString().matches("ops-" + rota.word() + "-\\d{8}-\\d{6}\\.(md|json)"))
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
        }
    }
}
