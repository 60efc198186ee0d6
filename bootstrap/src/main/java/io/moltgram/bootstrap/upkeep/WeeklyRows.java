package io.moltgram.bootstrap.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.backup.BackupFolder;
import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rows of each week: who called, what was refused, and whether the newest backup is whole. */
final class WeeklyRows {

    private static final String NO_LOG = "nothing to read: the server keeps no log file, or does not log requests";
    private static final String LOG_FIX = "Set MOLTGRAM_LOG_FILE=logs/moltgram.log and MOLTGRAM_LOG_REQUESTS=true";
    private static final int MANY = 20;
    private static final int TIMES = 3;
    private static final int SHOWN = 5;
    private static final long LARGEST = 1_500_000_000L;

    private final Settings settings;
    private final Doors doors;
    private final InstantSource clock;

    WeeklyRows(Settings settings, Doors doors, InstantSource clock) {
        this.settings = settings;
        this.doors = doors;
        this.clock = clock;
    }

    List<Finding> rows(Optional<JsonNode> inside) {
        List<Finding> rows = new ArrayList<>();
        LogFolder log = new LogFolder(settings.watch().logs());
        Optional<Traffic> traffic = Optional.empty();
        try {
            traffic = log.isThere() ? Optional.of(Traffic.read(log, clock.instant())) : Optional.empty();
        } catch (IOException e) {
            rows.add(Finding.fail("62 error log", "the log cannot be read: " + e.getMessage(), "Correct its rights."));
        }
        if (traffic.isPresent()) {
            read(rows, traffic.get());
        } else if (rows.isEmpty()) {
            rows.add(Finding.todo("62 error log", NO_LOG, LOG_FIX));
        }
        Optional<Traffic> calls = traffic.filter(found -> found.present().requests() > 0);
        if (calls.isPresent()) {
            calls(rows, calls.get());
        } else {
            rows.add(Finding.todo("45 access log", NO_LOG, LOG_FIX));
        }
        rows.add(limits(inside, calls));
        rows.add(patterns(inside));
        rows.add(new Components().row("63 dependencies", clock));
        rows.add(backup());
        return rows;
    }

    private static void read(List<Finding> rows, Traffic traffic) {
        long now = Traffic.sum(traffic.present().errors);
        long before = Traffic.sum(traffic.former().errors);
        String found = now + " errors this week, " + before + " the week before";
        rows.add(
                now == 0
                        ? Finding.pass("62 error log", found)
                        : Finding.fail(
                                "62 error log",
                                found + ": " + Traffic.largest(traffic.present().errors, SHOWN),
                                "Read them in the log, or at /admin."));
    }

    private static void calls(List<Finding> rows, Traffic traffic) {
        Traffic.Week now = traffic.present();
        Traffic.Week before = traffic.former();
        Map<String, Long> fresh = new TreeMap<>(now.networks);
        fresh.keySet().removeAll(before.networks.keySet());
        rows.add(Finding.pass(
                "45 new networks",
                before.requests() == 0
                        ? now.networks.size() + " networks; there is no week before to compare with"
                        : fresh.size() + " of " + now.networks.size() + " networks: " + Traffic.largest(fresh, SHOWN)));
        rows.add(Finding.pass(
                "45 top talkers",
                now.requests() + " requests after " + before.requests() + ": " + Traffic.largest(now.networks, SHOWN)));
        List<String> strangers = Traffic.outliers(now.strangers, before.strangers, MANY, TIMES);
        String failures = Traffic.sum(now.strangers) + " after " + Traffic.sum(before.strangers);
        rows.add(
                strangers.isEmpty()
                        ? Finding.pass("45 failed logins", failures)
                        : Finding.todo(
                                "45 failed logins",
                                failures + "; many from " + String.join(", ", strangers),
                                "If it goes on: moltgram switch off network NETWORK"));
        List<String> failed = Traffic.outliers(now.failed, before.failed, 1, TIMES);
        String faults = Traffic.sum(now.failed) + " answers 5xx after " + Traffic.sum(before.failed);
        rows.add(
                failed.isEmpty()
                        ? Finding.pass("45 outliers 5xx", faults)
                        : Finding.fail(
                                "45 outliers 5xx", faults + ": " + String.join(", ", failed), "Find them in the log."));
        List<String> refused = Traffic.outliers(now.refused, before.refused, MANY, TIMES);
        String refusals = Traffic.sum(now.refused) + " answers 4xx after " + Traffic.sum(before.refused);
        rows.add(
                refused.isEmpty()
                        ? Finding.pass("45 outliers 4xx", refusals)
                        : Finding.todo(
                                "45 outliers 4xx",
                                refusals + ": " + String.join(", ", refused),
                                "See whether an agent needs help or means harm."));
    }

    private static Finding limits(Optional<JsonNode> inside, Optional<Traffic> traffic) {
        String name = "64 limits";
        if (traffic.isPresent()) {
            Map<String, Long> now = traffic.get().present().limited;
            return Finding.pass(
                    name,
                    Traffic.sum(now) + " answers 429 after "
                            + Traffic.sum(traffic.get().former().limited)
                            + (now.isEmpty() ? "" : ": " + Traffic.largest(now, SHOWN)));
        }
        return inside.map(all -> Finding.pass(name, "since the start: " + refusals(all, "limit|many|quota")))
                .orElseGet(() -> Finding.todo(name, NO_LOG, LOG_FIX));
    }

    private static Finding patterns(Optional<JsonNode> inside) {
        String name = "46 suspicious patterns";
        return inside.map(all -> Finding.pass(name, "since the start: " + refusals(all, "suspicious|blocked|leak")))
                .orElseGet(() ->
                        Finding.todo(name, "no server is running to be asked", "Start it, or read /admin/audit."));
    }

    /** Those whose code has one of the words. */
    private static String refusals(JsonNode inside, String words) {
        String found = inside.path("refusals").properties().stream()
                .filter(entry -> entry.getKey().matches(".*(" + words + ").*"))
                .map(entry -> entry.getKey() + " " + entry.getValue().asLong())
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "none" : found;
    }

    /** It is unpacked and proven, not merely looked for. */
    private Finding backup() {
        String name = "65 backup verified";
        try {
            Optional<BackupFolder.Kept> newest =
                    new BackupFolder(settings.backups().folder()).newest();
            if (newest.isEmpty()) {
                return Doctor.backup(settings, clock).as(name);
            }
            String file = newest.get().file().getFileName().toString();
            if (Files.size(newest.get().file()) > LARGEST) {
                return Finding.todo(
                        name,
                        file + " is too large for half a minute",
                        "moltgram backup verify " + newest.get().file());
            }
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            doors.verifyBackup(settings, newest.get().file(), new PrintStream(said, true, StandardCharsets.UTF_8));
            return Finding.pass(
                    name, file + " is whole; rows: " + line(said.toString(StandardCharsets.UTF_8), "Rows:"));
        } catch (CannotRun e) {
            return Finding.fail(name, e.getMessage(), "moltgram backup, and look at the disk");
        } catch (IOException e) {
            return Finding.fail(name, settings.backups().folder() + " cannot be read", "Correct its rights.");
        }
    }

    static String line(String text, String beginning) {
        return text.lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .map(line -> line.substring(beginning.length()).strip())
                .orElse("");
    }
}
