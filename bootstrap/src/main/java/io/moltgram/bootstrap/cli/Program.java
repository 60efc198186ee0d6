package io.moltgram.bootstrap.cli;

import io.moltgram.bootstrap.settings.Reading;
import io.moltgram.bootstrap.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;

/** What the command line starts. Both calls may throw {@link CannotRun}; anything else thrown is a fault. */
public interface Program {

    /**
     * Serves until the process is told to stop.
     *
     * @param demo if given, an empty server is filled with a gallery first, and this hears how far that is
     * @return the exit code
     */
    int serve(Reading settings, Optional<Progress> demo);

    /**
     * Fills an empty server with a gallery, and ends.
     *
     * @return the exit code
     */
    int demo(Settings settings, Progress progress);

    /**
     * Serves a copy of what everybody may see, until the process is told to stop.
     *
     * @param folder where the copy is kept; without one it goes with the server
     * @return the exit code
     */
    int preview(Settings settings, Optional<Path> folder, int port);

    /** What it brings in from other servers. */
    Imports imports();

    /** What it does with backups. */
    Backups backups();

    /** What it does for somebody at the machine. */
    AdminTasks admin();

    /** How it is looked after. */
    Upkeep upkeep();

    /** How it keeps incidents. */
    IncidentTasks incidents();

    /** How it switches things off for a while. */
    SwitchTasks switches();

    /** What it does with the files of pictures. */
    MediaTasks media();
}
