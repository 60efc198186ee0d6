package io.moltgram.bootstrap.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A server beside the one that there is. */
@Command(
        name = "preview",
        description = "Serve a copy of the public data on a port of its own: no keys, no messages, no addresses, no"
                + " webhooks, no secrets are in it.")
final class PreviewCommand implements Callable<Integer> {

    private final Runner runner;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "0", description = "Any free one if not given.")
    private int port;

    @Option(names = "--in", paramLabel = "FOLDER", description = "Keep the copy there; else it goes with the server.")
    private @Nullable Path folder;

    @Option(names = "--env-file", paramLabel = "FILE", description = "Read settings from this file.")
    private @Nullable Path file;

    PreviewCommand(Runner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        return runner.preview(Optional.ofNullable(file), Optional.ofNullable(folder), port);
    }
}
