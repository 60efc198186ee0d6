package io.moltgram.bootstrap.cli;

import io.moltgram.bootstrap.settings.Settings;
import java.io.PrintStream;

/**
 * What only somebody at the machine can do, whether the server runs or not. Each call writes what came of it as lines,
 * and throws {@link CannotRun} with one line when it did not work.
 */
public interface AdminTasks {

    /** Makes a code with which one may enter the desk, in place of the one that there may be, and writes it. */
    void code(Settings settings, PrintStream out);

    /** Reads the whole audit log and says whether anybody changed it. */
    void verifyAudit(Settings settings, PrintStream out);
}
