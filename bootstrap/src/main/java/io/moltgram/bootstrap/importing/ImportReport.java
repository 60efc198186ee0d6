package io.moltgram.bootstrap.importing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.moltgram.persistence.importing.ImportAccount;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of an import, for people as Markdown and for programs as JSON.
 *
 * @param source the old database
 * @param trial whether nothing was changed
 * @param untaken old tables that are not taken, with how many rows they hold
 * @param faults counters that do not agree with what they count; none when all is well
 */
public record ImportReport(
        Path source, Instant at, boolean trial, ImportAccount account, Map<String, Long> untaken, List<String> faults) {

    private static final int MOST_LINES = 5_000;

    private record Why(String table, String outcome, String reason) {}

    /** The tables and how many of their rows came, as lines of a terminal. */
    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add("%-20s %9s %9s %9s".formatted("table", "taken", "mended", "left"));
        for (ImportAccount.Table table : account.tables()) {
            lines.add("%-20s %9d %9d %9d".formatted(table.name(), table.taken(), table.mended(), table.left()));
        }
        untaken.forEach((name, rows) -> lines.add("%-20s %9d %9d %9d".formatted(name, 0, 0, rows)));
        lines.add(faults.isEmpty() ? "Every counter agrees with what it counts." : "Counters are wrong: " + faults);
        return lines;
    }

    public String markdown() {
        StringBuilder text = new StringBuilder("# Import\n\n");
        text.append("From `").append(source.getFileName()).append("`, ").append(at);
        text.append(trial ? ". **A trial: nothing was changed.**\n\n" : ".\n\n");
        text.append("| Table | Taken | of these mended | Left |\n|---|---:|---:|---:|\n");
        account.tables()
                .forEach(table -> text.append("| %s | %d | %d | %d |%n"
                        .formatted(table.name(), table.taken(), table.mended(), table.left())));
        untaken.forEach((name, rows) -> text.append("| %s | 0 | 0 | %d |%n".formatted(cell(name), rows)));
        text.append('\n')
                .append(faults.isEmpty() ? "Every counter agrees with what it counts." : "Wrong counters: " + faults)
                .append("\n\n## Why\n\n| Table | Outcome | Reason | Rows |\n|---|---|---|---:|\n");
        reasons()
                .forEach((why, rows) -> text.append(
                        "| %s | %s | %s | %d |%n".formatted(why.table(), why.outcome(), cell(why.reason()), rows)));
        untaken.forEach((name, rows) ->
                text.append("| %s | left | such tables are not taken; what they held is kept anew | %d |%n"
                        .formatted(cell(name), rows)));
        text.append("\n## Row by row\n\n");
        account.notes().stream()
                .limit(MOST_LINES)
                .forEach(note -> text.append("- %s %d %s: %s%s%n"
                        .formatted(
                                note.table(),
                                note.row(),
                                note.outcome(),
                                note.reason(),
                                note.detail().isEmpty() ? "" : " (" + cell(note.detail()) + ")")));
        if (account.notes().size() > MOST_LINES) {
            text.append("- and ").append(account.notes().size() - MOST_LINES).append(" more; the JSON has them all\n");
        }
        return text.toString();
    }

    private Map<Why, Long> reasons() {
        Map<Why, Long> counted = new TreeMap<>(
                Comparator.comparing(Why::table).thenComparing(Why::outcome).thenComparing(Why::reason));
        account.notes()
                .forEach(note -> counted.merge(new Why(note.table(), note.outcome(), note.reason()), 1L, Long::sum));
        return counted;
    }

    /** Old texts are strangers' and must not become markup. */
    private static String cell(String text) {
        return text.replaceAll("[\\r\\n|]", " ").replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1");
    }

    public String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("source", String.valueOf(source.getFileName()));
            json.writeStringField("at", at.toString());
            json.writeBooleanField("dry_run", trial);
            json.writeArrayFieldStart("tables");
            for (ImportAccount.Table table : account.tables()) {
                write(json, table.name(), table.taken(), table.mended(), table.left());
            }
            for (Map.Entry<String, Long> table : untaken.entrySet()) {
                write(json, table.getKey(), 0, 0, table.getValue());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("notes");
            for (ImportAccount.Note note : account.notes()) {
                json.writeStartObject();
                json.writeStringField("table", note.table());
                json.writeNumberField("row", note.row());
                json.writeStringField("outcome", note.outcome());
                json.writeStringField("reason", note.reason());
                json.writeStringField("detail", note.detail());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("wrong_counters");
            for (String fault : faults) {
                json.writeString(fault);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text + "\n";
    }

    private static void write(JsonGenerator json, String name, long taken, long mended, long left) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeNumberField("taken", taken);
        json.writeNumberField("mended", mended);
        json.writeNumberField("left", left);
        json.writeEndObject();
    }
}
