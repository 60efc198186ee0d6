package io.moltgram.bootstrap.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.settings.Reading;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of each day: errors, performance, database. */
final class DailyRows {

    private static final double MOST_ERRORS = 0.01;
    private static final double MOST_P95 = 500;
    private static final double MOST_MEMORY = 0.8;
    private static final String NOT_RUNNING = "no server is running with this data folder";

    private final Reading reading;
    private final Doors doors;
    private final InstantSource clock;

    DailyRows(Reading reading, Doors doors, InstantSource clock) {
        this.reading = reading;
        this.doors = doors;
        this.clock = clock;
    }

    List<Finding> rows(Optional<JsonNode> inside) {
        List<Finding> rows = new ArrayList<>();
        rows.add(inside.map(DailyRows::errors).orElseGet(() -> Finding.todo("59 errors", NOT_RUNNING, "Start it.")));
        rows.add(log());
        rows.add(
                inside.map(DailyRows::speed).orElseGet(() -> Finding.todo("60 performance", NOT_RUNNING, "Start it.")));
        inside.ifPresent(all -> rows.add(memory(all)));
        rows.addAll(database());
        return rows;
    }

    private static Finding errors(JsonNode inside) {
        double share = Capacity.Load.of(inside, 0).errors();
        long requests = inside.path("requests").asLong();
        String found =
                String.format(Locale.ROOT, "%.2f %% of %d requests since the start failed", 100 * share, requests);
        return share > MOST_ERRORS
                ? Finding.fail("59 errors", found, "See which at /admin/speed, and why in the log.")
                : Finding.pass("59 errors", found);
    }

    private Finding log() {
        LogFolder log = new LogFolder(reading.settings().watch().logs());
        if (!log.isThere()) {
            return Finding.todo(
                    "59 error log",
                    "the server logs to standard output alone",
                    "journalctl -u moltgram --since yesterday -p err, or set MOLTGRAM_LOG_FILE");
        }
        try {
            long errors = Traffic.sum(Traffic.read(log, clock.instant()).present().errors);
            return errors == 0
                    ? Finding.pass("59 error log", "no error in seven days")
                    : Finding.fail("59 error log", errors + " errors in seven days", "moltgram ops weekly says where");
        } catch (IOException e) {
            return Finding.fail("59 error log", "it cannot be read: " + e.getMessage(), "Correct its rights.");
        }
    }

    private static Finding speed(JsonNode inside) {
        Capacity.Load load = Capacity.Load.of(inside, 0);
        String found = String.format("slowest p95 %.0f ms (%s), ", load.slowest(), load.slowestRoute())
                + inside.path("figures").path("moltgram_db_slow_queries").asLong() + " slow statements since the start";
        return load.slowest() > MOST_P95
                ? Finding.fail("60 performance", found, "moltgram doctor --slow")
                : Finding.pass("60 performance", found);
    }

    private static Finding memory(JsonNode inside) {
        double share = Capacity.Load.of(inside, 0).memory();
        String found =
                String.format(Locale.ROOT, "%.0f %% of the heap; %.0f %% is too much", 100 * share, 100 * MOST_MEMORY);
        return share > MOST_MEMORY
                ? Finding.todo("60 memory", found, "If it stays so: MOLTGRAM_JAVA_OPTS=-Xmx512m")
                : Finding.pass("60 memory", found);
    }

    /** What the doctor finds, each in its row. */
    private List<Finding> database() {
        List<Finding> found = new Doctor(reading, doors, clock).look();
        List<Finding> rows = new ArrayList<>();
        for (String name : List.of("database write", "disk", "media", "workers", "backup", "secrets")) {
            found.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .ifPresent(each -> rows.add(each.as("61 " + name)));
        }
        String failing =
                found.stream().filter(Finding::isFailure).map(Finding::name).collect(Collectors.joining(", "));
        rows.add(
                failing.isEmpty()
                        ? Finding.pass("61 doctor", "no step fails")
                        : Finding.fail("61 doctor", failing, "moltgram doctor"));
        return rows;
    }
}
