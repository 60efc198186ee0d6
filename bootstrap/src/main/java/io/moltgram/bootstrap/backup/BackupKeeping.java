package io.moltgram.bootstrap.backup;

import io.moltgram.application.media.MediaStore;
import io.moltgram.bootstrap.cli.Backups;
import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.cli.Progress;
import io.moltgram.bootstrap.cli.Wanted;
import io.moltgram.bootstrap.segment.AgeSeal;
import io.moltgram.bootstrap.segment.Place;
import io.moltgram.bootstrap.segment.Seal;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.persistence.CannotOpen;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Backups as the command line asks for them. */
public final class BackupKeeping implements Backups {

    private static final double MEBIBYTE = 1_048_576;

    private final String serverVersion;
    private final Function<Settings, Place> places;
    private final InstantSource clock;
    private final Function<Settings, Optional<MediaStore>> remote;
    private final BiConsumer<Settings, Path> database;

    /**
     * @param places opens the place where commits are kept, as the settings name it
     * @param remote opens the place of pictures, if that is not the data folder
     * @param database writes the database as of one moment into a SQLite file
     */
    public BackupKeeping(
            String serverVersion,
            Function<Settings, Place> places,
            InstantSource clock,
            Function<Settings, Optional<MediaStore>> remote,
            BiConsumer<Settings, Path> database) {
        this.remote = remote;
        this.database = database;
        this.places = places;
        this.serverVersion = serverVersion;
        this.clock = clock;
    }

    private interface Work {
        void run() throws IOException;
    }

    @Override
    public void write(Settings settings, Optional<Path> folder, PrintStream out, Progress progress) {
        Path target = folder.orElse(settings.backups().folder());
        attempt("the backup was not written", () -> {
            Instant now = clock.instant();
            Backup backup = new Backup(
                    settings.dataDirectory(),
                    copy -> database.accept(settings, copy),
                    serverVersion,
                    remote.apply(settings),
                    AgeSeal.of(settings.backups().recipient()));
            Path written = backup.write(target, now, progress);
            out.println("Written: " + written + " (" + mebibytes(Files.size(written)) + ")");
            for (Path old :
                    new BackupFolder(target).removeOlderThan(settings.backups().retention(), now)) {
                out.println("Removed, being too old: " + old);
            }
        });
    }

    @Override
    public void list(Settings settings, Optional<Path> folder, PrintStream out) {
        Path kept = folder.orElse(settings.backups().folder());
        attempt("the folder " + kept + " cannot be read", () -> {
            for (BackupFolder.Kept backup : new BackupFolder(kept).all()) {
                out.println(backup.begun() + "  " + mebibytes(Files.size(backup.file())) + "  " + backup.file());
            }
        });
    }

    @Override
    public void verify(Settings settings, Wanted wanted, PrintStream out, Progress progress) {
        Path scratch = Path.of(System.getProperty("java.io.tmpdir"));
        attempt(wanted.from() + " cannot be restored", () -> {
            try (Origin origin = Origin.open(wanted, settings, places, clock)) {
                if (origin.isProven(out, progress)) {
                    print(origin.restorable().rehearse(scratch, progress), out);
                    out.println("The backup is whole.");
                }
            }
        });
    }

    @Override
    public void drill(Settings settings, Wanted wanted, PrintStream out, Progress progress) {
        Path folder = settings.backups().folder();
        attempt("the drill failed", () -> {
            Wanted chosen = wanted.from().isEmpty() ? newest(folder, wanted) : wanted;
            DrillNote note = tried(settings, chosen, out, progress);
            out.println("Receipt:  " + new DrillNotes(folder).add(note));
            note.problem().ifPresent(problem -> {
                throw new Damaged(problem);
            });
            out.println("Restored and proven in " + note.taken().toMillis() + " ms; the scratch folder is gone again.");
        });
    }

    private static Wanted newest(Path folder, Wanted wanted) throws IOException {
        Path file = new BackupFolder(folder)
                .newest()
                .map(BackupFolder.Kept::file)
                .orElseThrow(() -> CannotRun.so("there is no backup in " + folder));
        return new Wanted(file.toString(), wanted.at(), wanted.identity());
    }

    private DrillNote tried(Settings settings, Wanted wanted, PrintStream out, Progress progress) throws IOException {
        Path scratch = settings.dataDirectory().resolve("tmp");
        Instant begun = clock.instant();
        try (Origin origin = Origin.open(wanted, settings, places, clock)) {
            Receipt receipt = origin.restorable().rehearse(scratch, progress);
            print(receipt, out);
            return DrillNote.proven(receipt, begun, Duration.between(begun, clock.instant()));
        } catch (Damaged e) {
            return DrillNote.failed(wanted.from(), e.getMessage(), begun, Duration.between(begun, clock.instant()));
        }
    }

    @Override
    public void restore(Settings settings, Wanted wanted, Path folder, PrintStream out, Progress progress) {
        attempt(wanted.from() + " was not restored", () -> {
            try (Origin origin = Origin.open(wanted, settings, places, clock)) {
                Receipt receipt = origin.restorable().to(folder, progress);
                print(receipt, out);
                out.println("Restored to " + folder + ". Start the server with MOLTGRAM_DATA_DIR=" + folder);
                if (!receipt.keepsSecrets()) {
                    out.println("Secrets were not in it: set NEXTAUTH_SECRET and MOLTGRAM_KEY_SECRET as they were.");
                }
            }
        });
    }

    private static void print(Receipt receipt, PrintStream out) {
        out.println("Backup:   " + receipt.from() + " (" + mebibytes(receipt.bytes()) + ")");
        out.println("As of:    " + receipt.begun());
        out.println("Schema:   " + receipt.schema());
        out.println("Rows:     "
                + receipt.rows().values().stream().mapToLong(Long::longValue).sum() + " in "
                + receipt.rows().size() + " tables, " + receipt.rows().getOrDefault("agents", 0L) + " agents, "
                + receipt.posts() + " posts; every counter is right");
        out.println("Pictures: " + receipt.files() + " files; none is missing");
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MiB", bytes / MEBIBYTE);
    }

    private static void attempt(String failure, Work work) {
        try {
            work.run();
        } catch (Damaged e) {
            throw CannotRun.unwell(failure + ": " + e.getMessage());
        } catch (FileAlreadyExistsException e) {
            throw CannotRun.so(failure + ": there is something in " + e.getMessage() + " already");
        } catch (NoSuchFileException e) {
            throw CannotRun.so(failure + ": there is no file " + e.getMessage());
        } catch (Seal.Sealed e) {
            throw CannotRun.so(failure + ": " + e.getMessage());
        } catch (CannotOpen | IOException e) {
            throw CannotRun.now(failure + ": " + e.getMessage());
        }
    }
}
