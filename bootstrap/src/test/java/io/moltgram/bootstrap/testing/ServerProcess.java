package io.moltgram.bootstrap.testing;

import io.moltgram.bootstrap.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The server in a process of its own, as an operator runs it, so that it can be stopped and killed. */
public final class ServerProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("serving at (https?://[^\\s\"]+)");
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    /**
     * The classes that were compiled, unless the script that measures names a jar and what quickens its start. Most
     * live for seconds: what the second compiler made would never be used, and takes more than half of a start.
     */
    private static final List<String> PROGRAM = System.getProperty("moltgram.jar", "")
                    .isEmpty()
            ? List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Main.class.getName())
            : Stream.of(System.getProperty("moltgram.jar.archive", ""), "-jar", System.getProperty("moltgram.jar"))
                    .filter(option -> !option.isEmpty())
                    .toList();

    private final Process process;
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final StringBuffer said = new StringBuffer();
    private final Thread reader;

    private ServerProcess(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "server output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts the server on a free port of this machine and waits until it says that it serves. */
    public static ServerProcess start(Path dataDirectory, Map<String, String> settings) {
        return start(dataDirectory, settings, List.of());
    }

    /** Below another program, which watches it: the words before the server's own. */
    public static ServerProcess start(Path dataDirectory, Map<String, String> settings, List<String> watcher) {
        ServerProcess started = launch(dataDirectory, settings, watcher);
        try {
            started.address.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
            return started;
        } catch (ExecutionException | TimeoutException e) {
            started.kill();
            throw new IllegalStateException("the server did not start; it said:\n" + started.said, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts the server on a free port unless the settings name one, and waits for nothing. */
    public static ServerProcess launch(Path dataDirectory, Map<String, String> settings) {
        return launch(dataDirectory, settings, List.of());
    }

    private static ServerProcess launch(Path dataDirectory, Map<String, String> settings, List<String> watcher) {
        ProcessBuilder command = new ProcessBuilder(new ArrayList<>(watcher));
        command.command()
                .addAll(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED"));
        command.command().addAll(PROGRAM);
        command.command().add("serve");
        command.environment().put("HOST", "127.0.0.1");
        command.environment().put("PORT", "0");
        command.environment().put("MOLTGRAM_DATA_DIR", dataDirectory.toString());
        command.environment().putAll(settings);
        command.directory(dataDirectory.getParent().toFile()).redirectErrorStream(true);
        try {
            return new ServerProcess(command.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it serves, once it does. */
    public URI url() {
        return address.join();
    }

    /** All that it has printed until now. */
    public String said() {
        return said.toString();
    }

    public long pid() {
        return process.pid();
    }

    /** Its own processes that live at this moment. */
    public List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** Asks it to stop, as a service manager does. */
    public void terminate() {
        process.toHandle().destroy(); // Process.destroy would close its output too
    }

    /** Asks the server below a watcher to stop. */
    public void terminateChildren() {
        process.children().forEach(ProcessHandle::destroy);
    }

    /** Ends it as a power cut would end the process: no handler of it runs. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
    }

    /** Waits for its end and for its last words; returns its exit code. */
    public int awaitEnd(Duration longest) {
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the server has not ended; it said:\n" + said);
            }
            reader.join(1_000);
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                Matcher matcher = READY.matcher(line);
                if (matcher.find()) {
                    address.complete(URI.create(matcher.group(1)));
                }
            }
            address.completeExceptionally(new IOException("it ended"));
        } catch (IOException e) {
            address.completeExceptionally(e);
        }
    }
}
