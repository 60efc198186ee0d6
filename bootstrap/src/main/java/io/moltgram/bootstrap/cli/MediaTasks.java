package io.moltgram.bootstrap.cli;

import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.settings.StoreSettings;
import java.io.PrintStream;

/**
 * Tending the files of pictures, from the command line. Each call writes what came of it as lines, returns the exit
 * code, and throws {@link CannotRun} with one line when it did not work.
 */
public interface MediaTasks {

    /** Copies all files that are not there yet from one place to another; the server may be running. */
    int copy(Settings settings, StoreSettings.Kind from, StoreSettings.Kind to, PrintStream out, Progress progress);

    /** Compares files and rows; the server may be running. */
    int check(Settings settings, PrintStream out);

    /** Mends what the check finds, as far as can be; the server must not be running. */
    int repair(Settings settings, PrintStream out);
}
