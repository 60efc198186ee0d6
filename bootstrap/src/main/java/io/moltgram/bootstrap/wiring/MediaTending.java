package io.moltgram.bootstrap.wiring;

import com.google.inject.Injector;
import io.moltgram.application.media.MediaChecking;
import io.moltgram.application.media.MediaCopying;
import io.moltgram.application.media.MediaCopying.Copied;
import io.moltgram.application.media.MediaRepairing;
import io.moltgram.application.media.MediaRepairing.Repaired;
import io.moltgram.application.media.MediaSweeping;
import io.moltgram.application.media.PictureIntake;
import io.moltgram.application.media.PictureStore;
import io.moltgram.application.media.Scratch;
import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.cli.ExitCode;
import io.moltgram.bootstrap.cli.MediaTasks;
import io.moltgram.bootstrap.cli.Progress;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.settings.StoreSettings.Kind;
import io.moltgram.domain.Refusal;
import io.moltgram.persistence.CannotOpen;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.media.SqlPictureStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** What the command line does with the files of pictures. */
final class MediaTending implements MediaTasks {

    private interface Work {
        int run() throws IOException;
    }

    @Override
    public int copy(Settings settings, Kind from, Kind to, PrintStream out, Progress progress) {
        if (from == to) {
            throw CannotRun.so("both places are the same; there is nothing to copy");
        }
        return attempt("the copy broke off; the same command goes on where it was", () -> {
            Path drafts = Files.createTempDirectory("moltgram-copy-");
            try (MediaPlaces.Place source = MediaPlaces.beside(settings, from);
                    MediaPlaces.Place target = MediaPlaces.beside(settings, to)) {
                target.trial().run();
                Copied copied = new MediaCopying(source.store(), target.store(), new Scratch(drafts))
                        .copy((done, total) -> progress.at(done, total, "files"));
                out.println("Files:    " + copied.files());
                out.println("Copied:   " + copied.copied() + " (" + copied.bytes() + " bytes)");
                out.println("There:    " + copied.there() + " already");
                out.println("Vanished: " + copied.vanished() + " meanwhile");
                out.println("Damaged:  " + copied.damaged().size());
                copied.damaged().forEach(name -> out.println("  " + name));
                return copied.damaged().isEmpty() ? ExitCode.OK : ExitCode.UNWELL;
            } finally {
                Leftovers.remove(drafts);
            }
        });
    }

    @Override
    public int check(Settings settings, PrintStream out) {
        return attempt("the check broke off", () -> {
            try (MediaPlaces.Place place = MediaPlaces.beside(
                            settings, settings.media().store().kind());
                    Database database = Foundation.database(settings.database())) {
                MediaChecking.Checked checked = new MediaChecking(
                                place.store(), new SqlPictureStore(database), InstantSource.system())
                        .check(settings.media().orphanAge());
                out.println("Files:    " + checked.files());
                out.println("Pictures: " + checked.pictures());
                out.println("Unused:   " + checked.unused().size() + " pictures with files and without a row");
                checked.unused().forEach(hash -> out.println("  " + hash));
                out.println("Missing:  " + checked.missing().size() + " pictures with a row and without their file");
                checked.missing().forEach(picture -> out.println("  " + picture.hash()));
                return checked.isWell() ? ExitCode.OK : ExitCode.UNWELL;
            }
        });
    }

    @Override
    public int repair(Settings settings, PrintStream out) {
        return attempt("the repair broke off", () -> {
            try (Foundation foundation = Foundation.open(settings)) {
                Injector injector = Modules.injector(foundation, settings);
                PictureStore pictures = injector.getInstance(PictureStore.class);
                MediaChecking checking =
                        new MediaChecking(foundation.media().store(), pictures, InstantSource.system());
                Repaired repaired = new MediaRepairing(
                                checking,
                                injector.getInstance(MediaSweeping.class),
                                pictures,
                                injector.getInstance(PictureIntake.class))
                        .repair(settings.media().orphanAge());
                out.println("Removed:  " + repaired.removed() + " pictures that nothing referred to");
                out.println("Redrawn:  " + repaired.redrawn() + " pictures whose file was missing");
                out.println("Lost:     " + repaired.lost().size() + " pictures that only a backup can bring back");
                repaired.lost().forEach(picture -> out.println("  " + picture.hash()));
                return repaired.lost().isEmpty() ? ExitCode.OK : ExitCode.UNWELL;
            }
        });
    }

    private static int attempt(String failure, Work work) {
        try {
            return work.run();
        } catch (Refusal e) {
            throw CannotRun.now(failure + ": " + e.text());
        } catch (CannotOpen | IOException e) {
            throw CannotRun.now(failure + ": " + e.getMessage());
        }
    }
}
