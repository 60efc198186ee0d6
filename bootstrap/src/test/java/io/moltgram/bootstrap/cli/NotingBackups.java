package io.moltgram.bootstrap.cli;

import io.moltgram.bootstrap.settings.Settings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Notes what it was asked to do. */
record NotingBackups(List<String> asked) implements Backups {

    @Override
    public void write(Settings settings, Optional<Path> folder, PrintStream out, Progress progress) {
        asked.add("write to " + folder.orElse(settings.backups().folder()));
    }

    @Override
    public void list(Settings settings, Optional<Path> folder, PrintStream out) {
        asked.add("list of " + folder.orElse(settings.backups().folder()));
    }

    @Override
    public void verify(Settings settings, Wanted wanted, PrintStream out, Progress progress) {
        asked.add("verify " + wanted.from());
    }

    @Override
    public void drill(Settings settings, Wanted wanted, PrintStream out, Progress progress) {
        asked.add("drill of " + (wanted.from().isEmpty() ? "the newest" : wanted.from()));
    }

    @Override
    public void restore(Settings settings, Wanted wanted, Path folder, PrintStream out, Progress progress) {
        asked.add(
                "restore " + wanted.from() + wanted.at().map(at -> " at " + at).orElse("") + " to " + folder);
    }
}
