package io.moltgram.bootstrap.cli;

import io.moltgram.bootstrap.settings.Settings;
import java.io.PrintStream;

/**
 * Keeping incidents from the machine, whether the server runs or not. Each call writes what came of it as lines, and
 * throws {@link CannotRun} with one line when it did not work.
 */
public interface IncidentTasks {

    /** Opens one and writes its number. */
    void open(Settings settings, String severity, String title, PrintStream out);

    /** @param step note, mitigate or resolve */
    void go(Settings settings, String step, long id, String text, PrintStream out);

    /** Those of the past 90 days. */
    void list(Settings settings, PrintStream out);

    /** One with its timeline. */
    void show(Settings settings, long id, PrintStream out);

    /** Its review as a Markdown text. */
    void review(Settings settings, long id, PrintStream out);
}
