package io.moltgram.bootstrap.cli;

import io.moltgram.bootstrap.settings.Settings;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/**
 * Switching things off for a while from the machine, whether the server runs or not; one that runs notices within a
 * second. Each call writes what came of it as lines, and throws {@link CannotRun} with one line when it did not work.
 */
public interface SwitchTasks {

    /** What is off. */
    void list(Settings settings, PrintStream out);

    /**
     * @param subject the number of a key, or a network; empty for everybody
     * @param length without end if empty
     */
    void off(Settings settings, String kind, String subject, String reason, Optional<Duration> length, PrintStream out);

    void on(Settings settings, String kind, String subject, PrintStream out);
}
