package io.moltgram.blob.picture.worker;

import io.moltgram.blob.picture.WorkshopSettings;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running worker as the server sees it; used by one thread at a time, but may be killed by any. */
public final class WorkerProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);

    /** Room beside heap and native memory that a JVM reserves without using it. */
    private static final int RESERVED_MEGABYTES = 2048;

    /**
     * No core files, no huge files, a ceiling for what native code can take. Descriptor 3 becomes the pipe for answers;
     * whatever prints to standard output prints to standard error.
     */
    private static final String SHELL =
            "ulimit -c 0; ulimit -f 262144; ulimit -v \"$1\" 2>/dev/null; shift; exec \"$@\" 3>&1 1>&2";

    private static final int FIRST_HEAP_MEGABYTES = 32;

    /** What a process killed by signal 9 ends with. */
    private static final int KILLED = 128 + 9;

    private final Process process;

    private WorkerProcess(Process process) {
        this.process = process;
    }

    /** Starts a worker; it inherits nothing of this process's environment. */
    public static WorkerProcess start(WorkshopSettings settings) throws IOException {
        Path scratch = settings.scratch().toAbsolutePath();
        Files.createDirectories(scratch);
        ProcessBuilder builder = new ProcessBuilder(command(settings, scratch));
        builder.directory(scratch.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(Map.of("PATH", "/usr/bin:/bin", "HOME", scratch.toString(), "LANG", "C.UTF-8"));
        environment.put("SVT_LOG", "0");
        environment.put("MALLOC_ARENA_MAX", "2"); // each keeps what it was once given
        environment.put("MALLOC_MMAP_THRESHOLD_", "4194304"); // what is larger goes back at once, and stays so
        environment.put("MALLOC_TRIM_THRESHOLD_", "4194304");
        WorkerProcess worker = new WorkerProcess(builder.start());
        Thread reader = new Thread(worker::logErrors, "picture-worker-" + worker.pid());
        reader.setDaemon(true);
        reader.start();
        return worker;
    }

    /** Hands over a job and waits for the answer; large pictures may be among those of it. */
    public Answer run(Job job) throws IOException {
        return run(job, true);
    }

    /** @param alone whether no other worker works on a large picture; otherwise a large one may not be worked on */
    Answer run(Job job, boolean alone) throws IOException {
        Frames.write(process.getOutputStream(), out -> {
            out.writeBoolean(alone);
            job.write(out);
        });
        return Answer.read(Frames.read(process.getInputStream()));
    }

    public long pid() {
        return process.pid();
    }

    /** The processor time that it has used since its start; empty where the system does not tell. */
    Optional<Duration> worked() {
        return process.info().totalCpuDuration();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it has gone because somebody outside, or a system short of memory, killed it. */
    public boolean wasKilled() {
        try {
            return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == KILLED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends it at once, whatever it does. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Tells it to end when it has nothing to do. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            kill();
        }
    }

    private static List<String> command(WorkshopSettings settings, Path scratch) {
        int limit = settings.heapMegabytes() + settings.nativeMegabytes();
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", SHELL, "worker"));
        command.add(Long.toString((limit + RESERVED_MEGABYTES) * 1024L));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + settings.heapMegabytes() + "m",
                "-Xms" + FIRST_HEAP_MEGABYTES + "m", // else a sixty-fourth of the machine, for ever
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:-ShrinkHeapInSteps",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:-UsePerfData",
                "-XX:ErrorFile=/dev/null",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + scratch,
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=" + limit + "m",
                "-Dorg.bytedeco.javacpp.cachedir=" + scratch.resolve("natives"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                WorkerMain.class.getName(),
                "/dev/fd/3"));
        return command;
    }

    /** As this process has it, but good from any folder. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void logErrors() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                LOG.debug("picture worker {}: {}", pid(), line);
            }
        } catch (IOException e) {
            LOG.debug("picture worker {} has gone", pid());
        }
    }
}
