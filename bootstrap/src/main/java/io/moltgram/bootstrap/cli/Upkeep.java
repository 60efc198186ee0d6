package io.moltgram.bootstrap.cli;

import io.moltgram.bootstrap.settings.Reading;
import io.moltgram.bootstrap.settings.Settings;
import java.io.PrintStream;

/**
 * Looking after a server, whether it runs or not. Each call writes what it found as lines, and throws {@link CannotRun}
 * with one line when it could not look at all.
 */
public interface Upkeep {

    /** Looks at everything that a server needs; returns the exit code, which says whether all is well. */
    int doctor(Reading reading, PrintStream out);

    /** Says what takes the time of the server that runs. */
    void slow(Settings settings, PrintStream out);

    /**
     * Makes a new secret for web sessions.
     *
     * @param keep whether the one so far is accepted still; else all sessions end
     */
    void rotate(Settings settings, boolean keep, PrintStream out);

    /** Says how old the secrets are. */
    void secretAges(Settings settings, PrintStream out);

    /** Says which database is in use and how it stands. */
    void database(Settings settings, PrintStream out);
}
