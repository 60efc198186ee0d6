package io.moltgram.bootstrap.cli;

import io.moltgram.bootstrap.settings.Settings;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Notes which switches it was asked to turn. */
record NotingSwitches(List<String> started) implements SwitchTasks {

    @Override
    public void list(Settings settings, PrintStream out) {
        started.add("list");
    }

    @Override
    public void off(
            Settings settings, String kind, String subject, String reason, Optional<Duration> length, PrintStream out) {
        started.add("off " + kind + " [" + subject + "] " + reason + " "
                + length.map(Duration::toString).orElse("endless"));
    }

    @Override
    public void on(Settings settings, String kind, String subject, PrintStream out) {
        started.add("on " + kind + " [" + subject + "]");
    }
}
