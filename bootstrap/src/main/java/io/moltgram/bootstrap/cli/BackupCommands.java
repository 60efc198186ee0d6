package io.moltgram.bootstrap.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Backups; without a further command, one is written. */
@Command(name = "backup", description = "Write a backup of everything; the server may be running.")
final class BackupCommands implements Callable<Integer> {

    private final Runner runner;
    private final Surroundings around;

    @Option(names = "--to", paramLabel = "FOLDER", description = "Instead of BACKUP_DIR.")
    private @Nullable Path folder;

    @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.")
    private @Nullable Path file;

    BackupCommands(Runner runner, Surroundings around) {
        this.runner = runner;
        this.around = around;
    }

    @Override
    public Integer call() {
        return runner.keeping(
                Optional.ofNullable(file),
                (backups, settings) ->
                        backups.write(settings, Optional.ofNullable(folder), around.out(), runner.progress()));
    }

    @Command(name = "list", description = "Name the backups there are, the newest first.")
    int list(
            @Option(names = "--in", paramLabel = "FOLDER", description = "Instead of BACKUP_DIR.") @Nullable Path other,
            @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.") @Nullable
                    Path settingsFile) {
        return runner.keeping(
                Optional.ofNullable(settingsFile),
                (backups, settings) -> backups.list(settings, Optional.ofNullable(other), around.out()));
    }

    @Command(name = "verify", description = "Prove that a backup, or all segments, are whole and could be restored.")
    int verify(
            @Parameters(paramLabel = "PLACE", description = "A backup's file, a folder of segments, or store.")
                    String from,
            @Option(names = "--identity", paramLabel = "FILE", description = "The private key of age.") @Nullable
                    Path identity,
            @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.") @Nullable
                    Path settingsFile) {
        Wanted wanted = new Wanted(from, Optional.empty(), Optional.ofNullable(identity));
        return runner.keeping(
                Optional.ofNullable(settingsFile),
                (backups, settings) -> backups.verify(settings, wanted, around.out(), runner.progress()));
    }
}
