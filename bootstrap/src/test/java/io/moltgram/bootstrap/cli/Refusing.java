package io.moltgram.bootstrap.cli;

import io.moltgram.bootstrap.settings.Reading;
import io.moltgram.bootstrap.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;

/** Fails to run. */
record Refusing(RuntimeException why) implements Program {
    @Override
    public int serve(Reading settings, Optional<Progress> demo) {
        throw why;
    }

    @Override
    public int demo(Settings settings, Progress progress) {
        throw why;
    }

    @Override
    public int preview(Settings settings, Optional<Path> folder, int port) {
        throw why;
    }

    @Override
    public Imports imports() {
        throw why;
    }

    @Override
    public Backups backups() {
        throw why;
    }

    @Override
    public Upkeep upkeep() {
        throw why;
    }

    @Override
    public AdminTasks admin() {
        throw why;
    }

    @Override
    public IncidentTasks incidents() {
        throw why;
    }

    @Override
    public SwitchTasks switches() {
        throw why;
    }

    @Override
    public MediaTasks media() {
        throw why;
    }
}
