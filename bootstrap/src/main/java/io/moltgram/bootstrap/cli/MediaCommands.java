package io.moltgram.bootstrap.cli;

import io.moltgram.bootstrap.settings.StoreSettings.Kind;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The files of pictures. */
@Command(name = "media", description = "Copy, check or repair the files of pictures.")
final class MediaCommands {

    private final Runner runner;
    private final Surroundings around;

    MediaCommands(Runner runner, Surroundings around) {
        this.runner = runner;
        this.around = around;
    }

    /** The words of the setting MEDIA_STORE. */
    static final class Places implements ITypeConverter<Kind> {
        @Override
        public Kind convert(String word) {
            return switch (word) {
                case "disk", "s3", "vercel" -> Kind.valueOf(word.toUpperCase(Locale.ROOT));
                default -> throw new TypeConversionException("'" + word + "' is none of disk, s3, vercel");
            };
        }
    }

    @Command(
            name = "copy",
            description = {
                "Copy all files from one place to another, without removing any.",
                "",
                "Both places are set as for MEDIA_STORE: disk is the data folder, s3 needs S3_BUCKET,"
                        + " S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY (S3_ENDPOINT for another server than Amazon's),"
                        + " vercel needs BLOB_READ_WRITE_TOKEN. Keep MEDIA_STORE as it is while you copy.",
                "",
                "What is there already is skipped, so a copy that broke off goes on where it was. To move: copy while"
                        + " the server runs, stop it, copy once more, set MEDIA_STORE, start it.",
                "",
                "Exit code 1: a file in the source is damaged and was not copied."
            })
    int copy(
            @Option(
                            names = "--from",
                            required = true,
                            paramLabel = "PLACE",
                            converter = Places.class,
                            description = "disk, s3 or vercel.")
                    Kind from,
            @Option(
                            names = "--to",
                            required = true,
                            paramLabel = "PLACE",
                            converter = Places.class,
                            description = "disk, s3 or vercel.")
                    Kind to,
            @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.") @Nullable
                    Path file) {
        return runner.tending(
                Optional.ofNullable(file),
                (media, settings) -> media.copy(settings, from, to, around.out(), runner.progress()));
    }

    @Command(
            name = "check",
            description =
                    "Count files that nothing refers to, and pictures whose file is missing; exit code 1 if there are"
                            + " any. The server may be running.")
    int check(
            @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.") @Nullable
                    Path file) {
        return runner.tending(Optional.ofNullable(file), (media, settings) -> media.check(settings, around.out()));
    }

    @Command(
            name = "repair",
            description =
                    "Remove files that nothing refers to once they are MOLTGRAM_ORPHAN_AGE_MINUTES old, and draw anew"
                            + " what was an SVG; exit code 1 if a picture remains missing. The server must be stopped.")
    int repair(
            @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.") @Nullable
                    Path file) {
        return runner.tending(Optional.ofNullable(file), (media, settings) -> media.repair(settings, around.out()));
    }
}
