package io.moltgram.bootstrap.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.backup.BackupFolder;
import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.cli.OpsChoice;
import io.moltgram.bootstrap.cli.Rota;
import io.moltgram.bootstrap.cli.Version;
import io.moltgram.bootstrap.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The rows of each quarter: audit, benchmark, disaster drill, documents. */
final class QuarterlyRows {

    private static final double SECONDS = 1.5;
    private static final double WORSE = 0.5;
    private static final long LARGEST = 1_000_000_000L;

    private final Settings settings;
    private final Doors doors;
    private final InstantSource clock;

    QuarterlyRows(Settings settings, Doors doors, InstantSource clock) {
        this.settings = settings;
        this.doors = doors;
        this.clock = clock;
    }

    /** @param figures what is measured goes there, and is kept with the report */
    List<Finding> rows(OpsChoice choice, Map<String, Double> figures) {
        List<Finding> rows = new ArrayList<>();
        rows.add(audit());
        rows.add(Finding.todo(
                "70 full audit",
                "attacks on a copy take longer than half a minute",
                "From the sources: scripts/test.sh; read what it says of security."));
        rows.add(bench(figures));
        rows.add(drill());
        rows.add(limits(choice));
        rows.add(Finding.todo(
                "73 documents",
                "this is version " + Version.number(),
                "Read /docs/operations against how this server is really run."));
        return rows;
    }

    private Finding audit() {
        return said("70 audit log", out -> doors.verifyAudit(settings, out), "Compare it with a backup at once.");
    }

    /** Against the last report. */
    private Finding bench(Map<String, Double> figures) {
        String name = "71 performance";
        try {
            Capacity now = Caretaking.measure(doors, settings, SECONDS);
            figures.put("reads", now.reads());
            figures.put("likes", now.likes());
            figures.put("posts", now.posts());
            String found = String.format(
                    Locale.ROOT, "%.0f reads, %.0f likes, %.1f posts a second", now.reads(), now.likes(), now.posts());
            Optional<JsonNode> last = Report.lastWith(settings.dataDirectory(), Rota.QUARTERLY, "reads");
            if (last.isEmpty()) {
                return Finding.pass(name, found + "; the next report is compared with this");
            }
            double before = last.get().at("/figures/reads").asDouble();
            String compared = String.format(Locale.ROOT, "%s; %.0f reads the time before", found, before);
            return now.reads() < WORSE * before
                    ? Finding.todo(name, compared, "Measure again at a quiet hour: moltgram capacity --seconds 10")
                    : Finding.pass(name, compared);
        } catch (CannotRun e) {
            return Finding.fail(name, e.getMessage(), "moltgram doctor");
        } catch (IOException e) {
            return Finding.todo(name, "earlier reports cannot be read", "");
        }
    }

    private Finding drill() {
        String name = "72 disaster drill";
        try {
            Optional<BackupFolder.Kept> newest =
                    new BackupFolder(settings.backups().folder()).newest();
            if (newest.isPresent() && Files.size(newest.get().file()) > LARGEST) {
                return Finding.todo(name, "the backup is too large for half a minute", "moltgram drill");
            }
        } catch (IOException e) {
            return Finding.fail(name, settings.backups().folder() + " cannot be read", "Correct its rights.");
        }
        return said(name, out -> doors.drill(settings, out), "moltgram backup, then moltgram drill");
    }

    private Finding limits(OpsChoice choice) {
        String name = "49 limits under load";
        if (!choice.limits()) {
            return Finding.todo(
                    name,
                    "not asked for: it uses up the limit of this machine's address, which a proxy here shares",
                    "moltgram ops quarterly --limits");
        }
        return new LimitTrial(
                        new ServerBeside(settings, clock), settings.limits().requests())
                .row(name);
    }

    /** The last line of what it says is the evidence. */
    private static Finding said(String name, Consumer<PrintStream> work, String fix) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            work.accept(new PrintStream(said, true, StandardCharsets.UTF_8));
            return Finding.pass(name, oneLine(said.toString(StandardCharsets.UTF_8)));
        } catch (CannotRun e) {
            return Finding.fail(name, e.getMessage(), fix);
        }
    }

    /** All that was said is evidence. */
    private static String oneLine(String text) {
        String line = text.lines()
                .map(each -> each.strip().replaceAll("\\s+", " ").replaceAll("[.]$", ""))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
        return line.isEmpty() ? "it went well" : line;
    }
}
