package io.moltgram.bootstrap.cli;

import io.moltgram.bootstrap.settings.DatabaseAddress;
import io.moltgram.bootstrap.settings.Reading;
import io.moltgram.bootstrap.settings.Settings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Notes what it was asked to do. */
record NotingUpkeep(List<String> asked) implements Upkeep {

    @Override
    public int doctor(Reading reading, PrintStream out) {
        asked.add("doctor");
        return ExitCode.OK;
    }

    @Override
    public void slow(Settings settings, PrintStream out) {
        asked.add("slow");
    }

    @Override
    public void bundle(Reading reading, Path folder, Optional<Path> target, PrintStream out) {
        asked.add(
                "bundle to " + target.map(Path::getFileName).map(Path::toString).orElse("a new name"));
    }

    @Override
    public void capacity(Settings settings, double seconds, PrintStream out) {
        asked.add("capacity in " + seconds);
    }

    @Override
    public int reload(Settings settings, PrintStream out) {
        asked.add("reload");
        return ExitCode.OK;
    }

    @Override
    public int checklist(Reading reading, Rota rota, OpsChoice choice, PrintStream out) {
        asked.add(rota.word()
                + (choice.last() ? " last" : "")
                + choice.updates().map(place -> " updates of " + place).orElse("")
                + (choice.limits() ? " limits" : ""));
        return ExitCode.OK;
    }

    @Override
    public void database(Settings settings, PrintStream out) {
        asked.add("database");
    }

    @Override
    public void copyDatabase(Settings settings, DatabaseAddress target, PrintStream out, Progress progress) {
        asked.add("copy of the database");
    }

    @Override
    public void rotate(Settings settings, boolean keep, PrintStream out) {
        asked.add(keep ? "rotate" : "rotate and end");
    }

    @Override
    public void secretAges(Settings settings, PrintStream out) {
        asked.add("ages");
    }
}
