package io.moltgram.bootstrap.backup;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What came of restoring a backup for trial.
 *
 * @param begun when the trial began
 * @param backup what was restored
 * @param asOf the moment that it shows; empty if it could not be read
 * @param bytes of the backup
 * @param rows of all tables
 * @param files pictures
 * @param taken how long all of it took
 * @param problem what was wrong, in one line; empty when everything was proven
 */
public record DrillNote(
        Instant begun,
        String backup,
        Optional<Instant> asOf,
        long bytes,
        long rows,
        long files,
        Duration taken,
        Optional<String> problem) {

    static DrillNote proven(Receipt receipt, Instant begun, Duration taken) {
        return new DrillNote(
                begun,
                receipt.from(),
                Optional.of(receipt.begun()),
                receipt.bytes(),
                receipt.rows().values().stream().mapToLong(Long::longValue).sum(),
                receipt.files(),
                taken,
                Optional.empty());
    }

    static DrillNote failed(String backup, String problem, Instant begun, Duration taken) {
        return new DrillNote(begun, backup, Optional.empty(), 0, 0, 0, taken, Optional.of(problem));
    }

    public boolean passed() {
        return problem.isEmpty();
    }

    /** Lines of {@code name=value}. */
    String text() {
        StringBuilder text = new StringBuilder();
        Map<String, Object> rest = Map.of("bytes", bytes, "rows", rows, "files", files, "took_ms", taken.toMillis());
        text.append("result=").append(passed() ? "PASS" : "FAIL").append('\n');
        text.append("begun=").append(begun).append('\n');
        text.append("backup=").append(oneLine(backup)).append('\n');
        asOf.ifPresent(moment -> text.append("as_of=").append(moment).append('\n'));
        rest.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(line -> text.append(line.getKey())
                        .append('=')
                        .append(line.getValue())
                        .append('\n'));
        problem.ifPresent(line -> text.append("problem=").append(oneLine(line)).append('\n'));
        return text.toString();
    }

    /** Reads what {@link #text} wrote; empty for anything else. */
    static Optional<DrillNote> parse(String text) throws IOException {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
            String result = lines.getProperty("result", "");
            return Optional.of(new DrillNote(
                    Instant.parse(lines.getProperty("begun", "")),
                    lines.getProperty("backup", ""),
                    Optional.ofNullable(lines.getProperty("as_of")).map(Instant::parse),
                    Long.parseLong(lines.getProperty("bytes", "")),
                    Long.parseLong(lines.getProperty("rows", "")),
                    Long.parseLong(lines.getProperty("files", "")),
                    Duration.ofMillis(Long.parseLong(lines.getProperty("took_ms", ""))),
                    result.equals("PASS") ? Optional.empty() : Optional.of(lines.getProperty("problem", "not said"))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").replace("\\", "/");
    }
}
