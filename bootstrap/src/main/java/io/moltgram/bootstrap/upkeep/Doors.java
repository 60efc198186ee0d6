package io.moltgram.bootstrap.upkeep;

import io.moltgram.application.alert.Forecasting;
import io.moltgram.bootstrap.cli.Progress;
import io.moltgram.bootstrap.settings.DatabaseAddress;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.persistence.DatabaseLook;
import io.moltgram.persistence.TrialStep;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The ways to what a server keeps, tried from outside. */
public interface Doors {

    /** Goes the way to a first write step by step, up to the first that fails. */
    List<TrialStep> tryDatabase(Settings settings);

    /** Tells the secret that sessions are to be signed with from others; see {@code secret} of the server inside. */
    String secretMark(Settings settings);

    /** A server to try things on. */
    interface Scratch extends AutoCloseable {

        URI url();

        @Override
        void close();
    }

    /** Proves a backup whole; throws {@link io.moltgram.bootstrap.cli.CannotRun}, as the next two do. */
    void verifyBackup(Settings settings, Path file, PrintStream out);

    /** Restores the newest backup for trial. */
    void drill(Settings settings, PrintStream out);

    /**
     * Notes in the audit log that the secret of sessions is another one.
     *
     * @param keep whether what was signed with the one before stays good
     */
    void noteTurn(Settings settings, boolean keep);

    /** Reads the whole audit log. */
    void verifyAudit(Settings settings, PrintStream out);

    /** How many live API keys were made so long ago; throws {@link io.moltgram.persistence.CannotOpen}. */
    long keysOlderThan(Settings settings, Duration age);

    /** How the figures went and when they reach their thresholds; throws {@link io.moltgram.persistence.CannotOpen}. */
    List<Forecasting.Forecast> forecasts(Settings settings);

    /** Starts an empty server without limits, on the same disk. */
    Scratch scratch(Settings settings) throws IOException;

    /** Throws {@link io.moltgram.persistence.CannotOpen}. */
    DatabaseLook database(Settings settings);

    /**
     * Copies the database into a new one and returns how many rows it has; throws {@link
     * io.moltgram.persistence.CannotOpen}, and {@link io.moltgram.bootstrap.cli.CannotRun} when a server has the data.
     */
    long copyDatabase(Settings settings, DatabaseAddress target, Progress progress);

    /** Writes, reads and removes a file where pictures lie; throws with one line that says what failed. */
    void tryMedia(Settings settings) throws IOException;
}
