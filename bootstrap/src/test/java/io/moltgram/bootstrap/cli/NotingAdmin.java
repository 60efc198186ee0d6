package io.moltgram.bootstrap.cli;

import io.moltgram.bootstrap.settings.Settings;
import java.io.PrintStream;
import java.util.List;

/** Notes what it was asked to do at the machine. */
record NotingAdmin(List<String> asked) implements AdminTasks {

    @Override
    public void code(Settings settings, PrintStream out) {
        asked.add("code");
    }

    @Override
    public void verifyAudit(Settings settings, PrintStream out) {
        asked.add("verify");
    }
}
