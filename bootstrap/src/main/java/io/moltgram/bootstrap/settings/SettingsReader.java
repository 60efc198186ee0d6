package io.moltgram.bootstrap.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads the settings from the environment and from one file, {@code .env.production.local} in the working directory
 * unless another is named. The environment wins over the file, a key's proper name over its aliases, and an empty
 * value counts as not set. Nothing is written, resolved or connected to.
 */
public final class SettingsReader {

    /** The file that is read when none is named; it need not exist. */
    public static final String USUAL_FILE = ".env.production.local";

    private final Map<String, String> environment;
    private final Path workingDirectory;

    /** The working directory is where relative paths start. */
    public SettingsReader(Map<String, String> environment, Path workingDirectory) {
        this.environment = Map.copyOf(environment);
        this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
    }

    /** Reads with the usual file, if it is there; throws {@link SettingsRefused} with all that is wrong. */
    public Reading read() {
        Path usual = workingDirectory.resolve(USUAL_FILE);
        return read(Files.exists(usual) ? Optional.of(usual) : Optional.empty(), this::read);
    }

    /**
     * Reads with the file that was named, which must be there; throws {@link SettingsRefused} with all that is wrong.
     */
    public Reading read(Path file) {
        return read(Optional.of(workingDirectory.resolve(file)), () -> read(file));
    }

    private Reading read(Optional<Path> file, Supplier<Reading> again) {
        Sources sources = new Sources(
                environment,
                file.map(EnvFile::read).orElse(Map.of()),
                file.map(path -> workingDirectory.relativize(path).startsWith("..")
                                ? path.toString()
                                : workingDirectory.relativize(path).toString())
                        .orElse(""));
        Values values = new Values(sources);
        Settings settings = new Assembly(values, workingDirectory).settings();
        return new Reading(settings, values.printable(), values.warnings(), again);
    }
}
