package io.moltgram.bootstrap.crash;

import io.moltgram.bootstrap.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server in a process of its own, as an operator runs it, so that it can be killed. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("serving at (http://\\S+)");
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final Process process;
    private final URI url;

    private ServerProcess(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** Starts the server on a free port of this machine and waits until it says that it serves. */
    static ServerProcess start(Path dataDirectory, Map<String, String> settings) {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve");
        command.environment().putAll(settings);
        command.environment().put("HOST", "127.0.0.1");
        command.environment().put("PORT", "0");
        command.environment().put("MOLTGRAM_DATA_DIR", dataDirectory.toString());
        command.directory(dataDirectory.toFile()).redirectErrorStream(true);
        try {
            Process process = command.start();
            return new ServerProcess(process, ready(process));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    URI url() {
        return url;
    }

    /** Ends it as a power cut would end the process: no handler of it runs. */
    void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server outlived its killing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }

    private static URI ready(Process process) {
        CompletableFuture<URI> address = new CompletableFuture<>();
        StringBuilder said = new StringBuilder();
        Thread reader = new Thread(() -> read(process, address, said), "server output");
        reader.setDaemon(true);
        reader.start();
        try {
            return address.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            process.destroyForcibly();
            throw new IllegalStateException("the server did not start; it said:\n" + said, e);
        }
    }

    private static void read(Process process, CompletableFuture<URI> address, StringBuilder said) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = READY.matcher(line);
                if (matcher.find()) {
                    address.complete(URI.create(matcher.group(1)));
                }
                said.append(line).append('\n');
            }
            address.completeExceptionally(new IOException("it ended"));
        } catch (IOException e) {
            address.completeExceptionally(e);
        }
    }
}
