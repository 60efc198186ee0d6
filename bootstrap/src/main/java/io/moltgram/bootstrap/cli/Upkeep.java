package io.moltgram.bootstrap.cli;

import io.moltgram.bootstrap.settings.DatabaseAddress;
import io.moltgram.bootstrap.settings.Reading;
import io.moltgram.bootstrap.settings.Settings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

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

    /**
     * Writes one file for somebody who helps, without secrets.
     *
     * @param folder where it is written under a new name, unless a target is named
     */
    void bundle(Reading reading, Path folder, Optional<Path> target, PrintStream out);

    /**
     * Measures what this machine can take, and says what is asked of the server that runs.
     *
     * @param seconds of each measurement
     */
    void capacity(Settings settings, double seconds, PrintStream out);

    /** Has the server that runs read its settings again; returns the exit code, which says whether it took them. */
    int reload(Settings settings, PrintStream out);

    /** Goes through a checklist and keeps the report; returns the exit code, which says whether a row fails. */
    int checklist(Reading reading, Rota rota, OpsChoice choice, PrintStream out);

    /** Copies the database into a new one, of whichever kind; no server may be running. */
    void copyDatabase(Settings settings, DatabaseAddress target, PrintStream out, Progress progress);

    /** Says which database is in use and how it stands. */
    void database(Settings settings, PrintStream out);
}
