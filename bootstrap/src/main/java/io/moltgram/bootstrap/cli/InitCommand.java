package io.moltgram.bootstrap.cli;

import io.moltgram.bootstrap.settings.ExampleFile;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.settings.SettingsReader;
import io.moltgram.bootstrap.settings.SigningSecrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prepares a place for a server: the file of settings, the data folder, the secrets. */
@Command(
        name = "init",
        description = "Write the file of settings, with all of them explained, and make data folder and secrets.")
final class InitCommand implements Callable<Integer> {

    private final Runner runner;
    private final Surroundings around;

    @Option(names = "--env-file", paramLabel = "FILE", description = "Instead of .env.production.local.")
    private @Nullable Path file;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A setting that the file shall have; may be given several times.")
    private List<String> set = List.of();

    @Option(names = "--force", description = "Write a new file where there is one; the old one is kept beside it.")
    private boolean force;

    InitCommand(Runner runner, Surroundings around) {
        this.runner = runner;
        this.around = around;
    }

    @Override
    public Integer call() {
        return runner.guarded(() -> {
            Path target = around.workingDirectory()
                    .toAbsolutePath()
                    .resolve(file == null ? Path.of(SettingsReader.USUAL_FILE) : file);
            try {
                write(target);
                Settings settings = runner.read(Optional.of(target)).settings();
                Files.createDirectories(settings.dataDirectory());
                SigningSecrets.open(settings);
                around.out().println("Wrote " + target + "; nobody else may read it.");
                around.out().println("Made " + settings.dataDirectory() + " with secrets of its own.");
                around.out().println("Serve with: moltgram serve");
                return ExitCode.OK;
            } catch (IOException e) {
                throw CannotRun.now(target + " was not written: " + e.getMessage());
            } catch (UncheckedIOException e) {
                throw CannotRun.now(
                        "the data folder was not made: " + e.getCause().getMessage());
            }
        });
    }

    /** The file stands under its name only once its settings were found right. */
    private void write(Path target) throws IOException {
        if (Files.exists(target) && !force) {
            throw CannotRun.so(target + " is there already; --force writes a new one and keeps it beside");
        }
        Files.createDirectories(target.getParent());
        Path draft = Files.createTempFile(target.getParent(), ".settings", ".new");
        try {
            PosixFileAttributeView rights = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
            if (rights != null) {
                rights.setPermissions(PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(draft, ExampleFile.with(set));
            runner.read(Optional.of(draft));
            if (Files.exists(target)) {
                Files.move(
                        target,
                        target.resolveSibling(target.getFileName() + ".old"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
