package io.moltgram.bootstrap.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.cli.OpsChoice;
import io.moltgram.bootstrap.cli.Rota;
import io.moltgram.bootstrap.settings.Reading;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.persistence.CannotOpen;
import io.moltgram.persistence.DatabaseLook;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Goes through the checklists of the operations guide; numbers are those of its rows. */
final class Checklists {

    private final Reading reading;
    private final Doors doors;
    private final InstantSource clock;

    Checklists(Reading reading, Doors doors, InstantSource clock) {
        this.reading = reading;
        this.doors = doors;
        this.clock = clock;
    }

    Report report(Rota rota, OpsChoice choice) {
        Instant at = clock.instant();
        long began = System.nanoTime();
        Settings settings = reading.settings();
        Optional<JsonNode> inside = new ServerBeside(settings, clock).ask();
        Map<String, Double> figures = figures(settings);
        List<Finding> rows = switch (rota) {
            case DAILY -> new DailyRows(reading, doors, clock).rows(inside);
            case WEEKLY -> new WeeklyRows(settings, doors, clock).rows(inside);
            case MONTHLY -> new MonthlyRows(reading, doors, clock).rows(choice, figures);
            case QUARTERLY -> new QuarterlyRows(settings, doors, clock).rows(choice, figures);
        };
        return new Report(rota, at, Duration.ofNanos(System.nanoTime() - began), rows, figures);
    }

    /** What grows. */
    private Map<String, Double> figures(Settings settings) {
        Map<String, Double> figures = new TreeMap<>();
        figures.put("free", (double) settings.dataDirectory().toFile().getUsableSpace());
        try {
            DatabaseLook look = doors.database(settings);
            figures.put("bytes", (double) look.bytes() + look.logBytes());
            figures.put("rows", (double)
                    look.rows().values().stream().mapToLong(Long::longValue).sum());
        } catch (CannotOpen e) { // a row of its own says so
            figures.put("unread", 1.0);
        }
        return figures;
    }
}
