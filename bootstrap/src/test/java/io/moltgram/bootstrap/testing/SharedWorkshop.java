package io.moltgram.bootstrap.testing;

import io.moltgram.blob.picture.ProcessWorkshop;
import io.moltgram.blob.picture.WorkshopSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Workers for pictures that go from one test's server to the next: starting them takes longer than most tests. Servers
 * that ask for other limits get other workers.
 */
final class SharedWorkshop {

    private static final Path SCRATCH = scratch();
    private static final Map<WorkshopSettings, ProcessWorkshop> OPEN = new ConcurrentHashMap<>();

    private SharedWorkshop() {}

    static ProcessWorkshop of(WorkshopSettings asked) {
        WorkshopSettings shared = new WorkshopSettings(
                asked.workers(),
                asked.queue(),
                asked.timeLimit(),
                asked.heapMegabytes(),
                asked.nativeMegabytes(),
                asked.idle(),
                SCRATCH);
        return OPEN.computeIfAbsent(shared, ProcessWorkshop::new).lent();
    }

    private static Path scratch() {
        try {
            Path folder = Files.createTempDirectory("moltgram-test-workshop");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                OPEN.values().forEach(ProcessWorkshop::close);
                Folders.remove(folder);
            }));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
