package io.moltgram.bootstrap.cli;

import io.moltgram.bootstrap.settings.Settings;

/** What the command line starts. Both calls may throw {@link CannotRun}; anything else thrown is a fault. */
public interface Program {

    /**
     * Serves until the process is told to stop.
     *
     * @param demo whether an empty server is filled with a gallery first
     * @return the exit code
     */
    int serve(Settings settings, boolean demo);

    /**
     * Fills an empty server with a gallery, and ends.
     *
     * @return the exit code
     */
    int demo(Settings settings, Progress progress);
}
