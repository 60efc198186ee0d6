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
    public void verify(Path file, PrintStream out, Progress progress) {
        asked.add("verify " + file);
    }

    @Override
    public void drill(Settings settings, Optional<Path> file, PrintStream out, Progress progress) {
        asked.add("drill of " + file.map(Path::toString).orElse("the newest"));
    }

    @Override
    public void restore(Path file, Path folder, PrintStream out, Progress progress) {
        asked.add("restore " + file + " to " + folder);
    }
}
