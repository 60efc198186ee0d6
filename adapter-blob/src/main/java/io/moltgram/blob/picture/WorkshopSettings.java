package io.moltgram.blob.picture;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How much the work on pictures may take.
 *
 * @param workers processes at most at the same time
 * @param queue pictures that may wait for a worker; one more is refused
 * @param timeLimit for one picture, a worker's start included; the worker is killed then
 * @param heapMegabytes of one worker's Java heap; enough for the largest picture that is allowed
 * @param nativeMegabytes of one worker beside its heap
 * @param idle after which an unused worker ends
 * @param scratch a folder for the workers' own files; unpacked native libraries stay there between runs
 */
public record WorkshopSettings(
        int workers,
        int queue,
        Duration timeLimit,
        int heapMegabytes,
        int nativeMegabytes,
        Duration idle,
        Path scratch) {

    public WorkshopSettings {
        if (workers < 1 || queue < 0 || heapMegabytes < 64 || nativeMegabytes < 64 || timeLimit.toMillis() < 1) {
            throw new IllegalArgumentException("a workshop needs a worker, some memory and some time");
        }
    }

    /**
     * One worker for two cores, 32 waiting pictures, 20 seconds, 256 MB of heap, 512 MB beside it, a minute of rest.
     */
    public static WorkshopSettings standard(Path scratch) {
        int workers = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return new WorkshopSettings(workers, 32, Duration.ofSeconds(20), 256, 512, Duration.ofMinutes(1), scratch);
    }
}
