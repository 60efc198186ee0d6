package io.moltgram.bootstrap.cli;

import io.moltgram.bootstrap.settings.Settings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeping copies of everything a server has, from the command line, whether it runs or not. Each call writes what came
 * of it as lines, and throws {@link CannotRun} with one line when it did not work.
 */
public interface Backups {

    /** Writes a backup into the folder, or that of the settings, and removes those that are too old. */
    void write(Settings settings, Optional<Path> folder, PrintStream out, Progress progress);

    /** Names the backups of the folder, the newest first. */
    void list(Settings settings, Optional<Path> folder, PrintStream out);

    /** Proves that every byte is as it was written, and that it could be restored. */
    void verify(Settings settings, Wanted wanted, PrintStream out, Progress progress);

    /**
     * Restores what is wanted, or the newest backup of the settings' folder if no place is named, proves every row
     * and file of it, and removes it again; keeps a receipt.
     */
    void drill(Settings settings, Wanted wanted, PrintStream out, Progress progress);

    /** Restores into a folder in which nothing is. */
    void restore(Settings settings, Wanted wanted, Path folder, PrintStream out, Progress progress);
}
