package io.moltgram.bootstrap.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.cli.ExitCode;
import io.moltgram.bootstrap.cli.Operator;
import io.moltgram.bootstrap.cli.OpsChoice;
import io.moltgram.bootstrap.cli.Progress;
import io.moltgram.bootstrap.cli.Rota;
import io.moltgram.bootstrap.cli.Upkeep;
import io.moltgram.bootstrap.settings.DatabaseAddress;
import io.moltgram.bootstrap.settings.Reading;
import io.moltgram.bootstrap.settings.SessionSecrets;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.persistence.CannotOpen;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Upkeep as the command line asks for it. */
public final class Caretaking implements Upkeep {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private static final long RELOAD_NANOS = 15_000_000_000L;
    private static final long LOOK_NANOS = 50_000_000L;

    private final Doors doors;
    private final InstantSource clock;

    public Caretaking(Doors doors, InstantSource clock) {
        this.doors = doors;
        this.clock = clock;
    }

    @Override
    public int doctor(Reading reading, PrintStream out) {
        List<Finding> findings = new Doctor(reading, doors, clock).look();
        print(findings, out);
        return findings.stream().anyMatch(Finding::isFailure) ? ExitCode.UNWELL : ExitCode.OK;
    }

    static void print(List<Finding> findings, PrintStream out) {
        for (Finding finding : findings) {
            String word = switch (finding.verdict()) {
                case PASS -> "OK  ";
                case FAIL -> "FAIL";
                case TODO -> "--  ";
            };
            out.println(word + "  " + String.format("%-18s", finding.name()) + finding.evidence());
            if (!finding.fix().isEmpty()) {
                out.println("      " + " ".repeat(18) + "-> " + finding.fix());
            }
        }
        long failed = findings.stream().filter(Finding::isFailure).count();
        out.println(failed == 0 ? "All is well." : failed + " of " + findings.size() + " steps fail.");
    }

    @Override
    public void slow(Settings settings, PrintStream out) {
        JsonNode inside = new ServerBeside(settings, clock)
                .ask()
                .orElseThrow(() -> CannotRun.now("no server is running with this data folder, so there are no times"));
        new SlowReport(inside).print(out, settings.dataDirectory());
    }

    @Override
    public void bundle(Reading reading, Path folder, Optional<Path> target, PrintStream out) {
        String stamp = STAMP.format(clock.instant());
        Path file = target.orElse(folder.resolve("moltgram-support-" + stamp + ".zip"));
        try {
            List<String> parts = new SupportBundle(reading, doors, clock).write(file);
            out.println("Wrote " + file + " with " + String.join(", ", parts));
            out.println("Secrets, keys, addresses of e-mail and texts of messages are not in it; look for yourself.");
        } catch (FileAlreadyExistsException e) {
            throw CannotRun.so(file + " is there already");
        } catch (IOException e) {
            throw CannotRun.now(file + " was not written: " + e.getMessage());
        }
    }

    @Override
    public void capacity(Settings settings, double seconds, PrintStream out) {
        Optional<Capacity.Load> load = Capacity.Load.of(new ServerBeside(settings, clock));
        measure(doors, settings, seconds).print(out, load);
        Scaling.print(out, load.map(Capacity.Load::watched).orElse(Map.of()), doors.forecasts(settings));
    }

    @Override
    public int reload(Settings settings, PrintStream out) {
        Path data = settings.dataDirectory();
        if (Presence.in(data).isEmpty()) {
            throw CannotRun.now("no server is running with the data folder " + data);
        }
        ReloadNote note = new ReloadNote(data);
        String mark = ProcessHandle.current().pid() + "-" + clock.instant().toEpochMilli();
        try {
            note.ask(new ReloadNote.Asked(mark, Operator.here()));
            ReloadNote.Answer answer = awaitAnswer(note, mark);
            answer.lines().forEach(out::println);
            return answer.isGood() ? ExitCode.OK : ExitCode.CONFIG;
        } catch (IOException e) {
            throw CannotRun.now("the data folder " + data + " cannot be written to: " + e.getMessage());
        }
    }

    private static ReloadNote.Answer awaitAnswer(ReloadNote note, String mark) throws IOException {
        long end = System.nanoTime() + RELOAD_NANOS;
        while (System.nanoTime() < end) {
            Optional<ReloadNote.Answer> answer = note.told(mark);
            if (answer.isPresent()) {
                return answer.get();
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        note.forget();
        throw CannotRun.now("the server does not answer");
    }

    static Capacity measure(Doors doors, Settings settings, double seconds) {
        try (Doors.Scratch scratch = doors.scratch(settings)) {
            return new Bench(scratch.url(), seconds).measure();
        } catch (IOException e) {
            throw CannotRun.now("a scratch server cannot be started: " + e.getMessage());
        }
    }

    @Override
    public int checklist(Reading reading, Rota rota, OpsChoice choice, PrintStream out) {
        Path data = reading.settings().dataDirectory();
        try {
            if (choice.last()) {
                out.print(Report.last(data, rota)
                        .orElseThrow(() -> CannotRun.now("there is no report yet: moltgram ops " + rota.word())));
                return ExitCode.OK;
            }
            Report report = new Checklists(reading, doors, clock).report(rota, choice);
            out.print(report.markdown());
            out.println();
            out.println("Kept as " + report.keep(data));
            return report.count(Verdict.FAIL) == 0 ? ExitCode.OK : ExitCode.UNWELL;
        } catch (IOException e) {
            throw CannotRun.now("the report was not kept: " + e.getMessage());
        }
    }

    @Override
    public void rotate(Settings settings, boolean keep, PrintStream out) {
        if (SessionSecrets.areNamed(settings)) {
            throw CannotRun.so("NEXTAUTH_SECRET names the secret: give it a new value, put the old one into"
                    + " NEXTAUTH_SECRET_PREVIOUS, and restart");
        }
        try {
            SessionSecrets.turn(settings, keep);
        } catch (IOException e) {
            throw CannotRun.now("the secret was not changed: " + e.getMessage());
        }
        out.println(
                keep
                        ? "There is a new secret; what was signed with the one before stays good until the next change."
                        : "There is a new secret; all sessions have ended.");
        doors.noteTurn(settings, keep);
        ServerBeside beside = new ServerBeside(settings, clock);
        if (beside.presence().isPresent()) {
            out.println(
                    isTaken(beside, doors.secretMark(settings))
                            ? "The server that runs has taken it."
                            : "The server that runs has not taken it yet; restart it if this stays so.");
        }
    }

    /** The server looks twice a second. */
    private static boolean isTaken(ServerBeside beside, String mark) {
        for (int tries = 0; tries < 50; tries++) {
            String taken = beside.ask().map(all -> all.path("secret").asText()).orElse("");
            if (taken.equals(mark)) {
                return true;
            }
            LockSupport.parkNanos(100_000_000);
        }
        return false;
    }

    @Override
    public void secretAges(Settings settings, PrintStream out) {
        Finding age = SecretAge.look(settings, clock);
        out.println("Secret of web sessions: " + age.evidence());
        if (!age.fix().isEmpty()) {
            out.println("-> " + age.fix());
        }
        out.println("Secret of API keys: stays; each key has an age of its own.");
    }

    @Override
    public void copyDatabase(Settings settings, DatabaseAddress target, PrintStream out, Progress progress) {
        try {
            long rows = doors.copyDatabase(settings, target, progress);
            out.println("Copied " + rows + " rows; each arrived as it was sent.");
            out.println("Set DATABASE_URL to the new address and start the server. Pictures and secrets stay in "
                    + settings.dataDirectory() + ".");
        } catch (CannotOpen e) {
            throw CannotRun.now(e.getMessage());
        }
    }

    @Override
    public void database(Settings settings, PrintStream out) {
        try {
            new DatabaseReport(settings, doors.database(settings)).print(out);
        } catch (CannotOpen e) {
            throw CannotRun.now(e.getMessage());
        }
    }
}
