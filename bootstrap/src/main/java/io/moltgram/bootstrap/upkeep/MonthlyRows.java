package io.moltgram.bootstrap.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.cli.OpsChoice;
import io.moltgram.bootstrap.cli.Rota;
import io.moltgram.bootstrap.settings.Reading;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.persistence.CannotOpen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of each month: secrets, dependencies, settings, trends. */
final class MonthlyRows {

    private static final int SHOWN = 5;
    private static final double DAY_SECONDS = 86_400;
    private static final int SOON = 60;

    private final Reading reading;
    private final Settings settings;
    private final Doors doors;
    private final InstantSource clock;

    MonthlyRows(Reading reading, Doors doors, InstantSource clock) {
        this.doors = doors;
        this.reading = reading;
        this.settings = reading.settings();
        this.clock = clock;
    }

    /** @param figures of now, which are kept with the report */
    List<Finding> rows(OpsChoice choice, Map<String, Double> figures) {
        List<Finding> rows = new ArrayList<>();
        Finding secret = SecretAge.look(settings, clock);
        rows.add(new Finding("66 " + secret.name(), secret.verdict(), secret.evidence(), secret.fix()));
        rows.add(new FolderChecks(settings, clock).secrets());
        rows.add(keys());
        Components components = new Components();
        rows.add(components.row("67 dependencies", clock));
        rows.add(
                choice.updates().isPresent() && !components.all().isEmpty()
                        ? new Updates(choice.updates().get()).row("47 updates", components.all())
                        : Finding.todo(
                                "47 updates",
                                "not asked for: nothing leaves this machine by itself",
                                "moltgram ops monthly --updates URL, of a Maven repository"));
        rows.add(advisories(choice, components));
        rows.add(
                reading.warnings().isEmpty()
                        ? Finding.pass("68 settings", "all are read, none is set in vain")
                        : Finding.todo("68 settings", reading.warnings().get(0), "moltgram config print --origin"));
        rows.add(new Headers(new ServerBeside(settings, clock)).row("68 headers"));
        rows.add(UnitScore.row("68 service unit"));
        rows.add(trends(figures));
        return rows;
    }

    /** They are their agents' to replace; each of them was told. */
    private Finding keys() {
        String name = "44 ages of API keys";
        try {
            long old = doors.keysOlderThan(settings, SecretAge.WARNING);
            long older = doors.keysOlderThan(settings, SecretAge.LATEST);
            String found = old + " are older than 75 days, " + older + " of them than 90";
            return older == 0 || settings.secrets().keyDays() > 0
                    ? Finding.pass(name, found)
                    : Finding.todo(name, found + "; their agents were told", "To have them end: MOLTGRAM_KEY_DAYS=90");
        } catch (CannotOpen e) {
            return Finding.fail(name, e.getMessage(), "moltgram doctor");
        }
    }

    /** The file that is named, or the one that always lies in the data folder. */
    private Finding advisories(OpsChoice choice, Components components) {
        String name = "48 advisories";
        Path file = choice.advisories().orElse(settings.dataDirectory().resolve("advisories.json"));
        if (!Files.exists(file)) {
            return Finding.todo(
                    name,
                    "there is no list of known weaknesses, and none can be fetched",
                    "Save one in OSV form as " + file + ", or name it by --advisories FILE");
        }
        try {
            Advisories known = Advisories.read(file);
            List<String> hits = known.hits(components.all());
            String found =
                    known.size() + " known weaknesses, " + components.all().size() + " components";
            return hits.isEmpty()
                    ? Finding.pass(name, found + ", none is affected")
                    : Finding.fail(
                            name,
                            hits.size() + " affected: "
                                    + String.join(", ", hits.subList(0, Math.min(SHOWN, hits.size()))),
                            "Upgrade to a release without them.");
        } catch (IOException e) {
            return Finding.fail(name, file + " cannot be read as OSV", "Save it again.");
        }
    }

    /** Against the first report that is at least a day old. */
    private Finding trends(Map<String, Double> figures) {
        String name = "69 trends";
        double bytes = figures.getOrDefault("bytes", 0.0);
        double free = figures.getOrDefault("free", 0.0);
        String now = Sizes.bytes((long) bytes) + " of data, "
                + figures.getOrDefault("rows", 0.0).longValue() + " rows, " + Sizes.bytes((long) free) + " free";
        try {
            Optional<JsonNode> before = Report.lastWith(settings.dataDirectory(), Rota.MONTHLY, "bytes");
            if (before.isEmpty()) {
                return Finding.pass(name, now + "; this is the first report, so there is no trend yet");
            }
            Instant then = Instant.parse(before.get().path("at").asText());
            double days = Math.max(Duration.between(then, clock.instant()).toSeconds() / DAY_SECONDS, 1 / DAY_SECONDS);
            double grown = bytes - before.get().at("/figures/bytes").asDouble();
            if (days < 1 || grown <= 0) {
                return Finding.pass(name, now + "; since " + then + " it did not grow enough to tell a trend");
            }
            double left = free / (grown / days);
            String found =
                    now + "; " + Sizes.bytes((long) (grown / days)) + " more a day: room for " + (long) left + " days";
            return left < SOON
                    ? Finding.fail(name, found, "Enlarge the disk, or move media to S3.")
                    : Finding.pass(name, found);
        } catch (IOException e) {
            return Finding.todo(name, now + "; earlier reports cannot be read", "");
        }
    }
}
