package io.moltgram.bootstrap.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.backup.BackupFolder;
import io.moltgram.bootstrap.settings.DatabaseAddress.SqliteFile;
import io.moltgram.bootstrap.settings.Reading;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.persistence.TrialStep;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at everything that a server needs, and says which step fails and what mends it. */
final class Doctor {

    private static final List<String> STEPS = List.of("resolve", "connect", "TLS", "login", "schema", "write");
    private static final int LATE = 2;

    private final Reading reading;
    private final Settings settings;
    private final Doors doors;
    private final InstantSource clock;

    Doctor(Reading reading, Doors doors, InstantSource clock) {
        this.reading = reading;
        this.settings = reading.settings();
        this.doors = doors;
        this.clock = clock;
    }

    List<Finding> look() {
        ServerBeside beside = new ServerBeside(settings, clock);
        Optional<Presence> presence = beside.presence();
        Optional<JsonNode> inside = beside.ask();
        FolderChecks folder = new FolderChecks(settings, clock);
        ServerChecks server = new ServerChecks(settings, presence, inside, clock);
        AddressChecks address = new AddressChecks(settings.server(), clock);
        List<Finding> findings = new ArrayList<>();
        findings.add(settings());
        findings.add(folder.folder());
        findings.add(folder.secrets());
        findings.add(folder.disk());
        findings.add(folder.clock());
        findings.add(server.server());
        findings.add(server.port());
        findings.add(address.address());
        findings.add(address.certificate());
        findings.add(server.memory());
        findings.add(server.workers());
        findings.addAll(database());
        findings.add(media());
        findings.add(backup());
        return findings;
    }

    private Finding settings() {
        long set = reading.values().stream()
                .filter(value -> !value.origin().equals("default"))
                .count();
        String found = set + " of " + reading.values().size() + " settings are set";
        return reading.warnings().isEmpty()
                ? Finding.pass("settings", found)
                : Finding.todo(
                        "settings",
                        found + "; " + reading.warnings().get(0),
                        "See all by: moltgram config print --origin");
    }

    private List<Finding> database() {
        boolean isFile = settings.database().address() instanceof SqliteFile;
        List<TrialStep> tried = doors.tryDatabase(settings);
        List<Finding> findings = new ArrayList<>();
        boolean hasFailed = false;
        for (String name : STEPS) {
            Optional<TrialStep> step =
                    tried.stream().filter(each -> each.name().equals(name)).findFirst();
            if (step.isPresent()) {
                findings.add(finding(step.get()));
                hasFailed |= step.get().problem().isPresent();
            } else if (hasFailed) {
                findings.add(Finding.todo("database " + name, "not tried, as an earlier step failed", ""));
            } else {
                findings.add(Finding.pass("database " + name, isFile ? "not needed for a file" : "nothing to do"));
            }
        }
        return findings;
    }

    private static Finding finding(TrialStep step) {
        String name = "database " + step.name();
        return step.problem()
                .map(problem -> Finding.fail(name, problem, step.fix()))
                .orElseGet(() -> Finding.pass(name, step.found()));
    }

    private Finding media() {
        try {
            doors.tryMedia(settings);
            return Finding.pass("media", "a file was written, read and removed where pictures lie");
        } catch (IOException | RuntimeException e) {
            return Finding.fail(
                    "media",
                    String.valueOf(e.getMessage()),
                    "Correct MEDIA_STORE and what it needs, or the disk's rights.");
        }
    }

    /** The newest may be twice as old as the pause between two. */
    private Finding backup() {
        return backup(settings, clock);
    }

    static Finding backup(Settings settings, InstantSource clock) {
        String name = "backup";
        String fix = "Write one by: moltgram backup";
        if (settings.database().address() instanceof SqliteFile sqlite
                && !sqlite.file().toFile().exists()) {
            return Finding.pass(name, "there is nothing to lose yet");
        }
        Instant now = clock.instant();
        try {
            Optional<BackupFolder.Kept> newest =
                    new BackupFolder(settings.backups().folder()).newest();
            Optional<Instant> next = settings.backups().schedule().next(now);
            if (newest.isEmpty()) {
                Instant made = Instant.ofEpochMilli(FirstUse.of(settings));
                return made.plus(Duration.ofDays(LATE)).isAfter(now) && next.isPresent()
                        ? Finding.todo(name, "none yet; the first comes at " + next.get(), fix)
                        : Finding.fail(
                                name, "there is none in " + settings.backups().folder(), fix);
            }
            Duration age = Duration.between(newest.get().begun(), now);
            String found =
                    "the newest is " + Sizes.time(age) + " old: " + newest.get().file();
            if (next.isEmpty()) {
                return Finding.todo(name, found + "; the schedule is off", "Set BACKUP_SCHEDULE, or " + fix);
            }
            Duration pause = settings.backups()
                    .schedule()
                    .next(next.get())
                    .map(later -> Duration.between(next.get(), later))
                    .orElse(Duration.ofDays(1));
            return age.compareTo(pause.multipliedBy(LATE)) > 0
                    ? Finding.fail(name, found, fix + " and look in the log why the schedule did not")
                    : Finding.pass(name, found);
        } catch (IOException e) {
            return Finding.fail(name, settings.backups().folder() + " cannot be read", "Correct its rights.");
        }
    }
}
