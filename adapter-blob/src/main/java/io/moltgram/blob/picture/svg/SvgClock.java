package io.moltgram.blob.picture.svg;

import io.moltgram.domain.Refusal;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How long the drawing that goes on in this process has taken. No rule can tell of every document how much work it asks
 * for, and a drawing cannot be stopped from inside: whoever can end the process looks here, and does.
 */
public final class SvgClock {

    /** Of processor time; waiting does not count. */
    static final Duration LONGEST = Duration.ofSeconds(1);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final AtomicReference<SvgClock> RUNNING = new AtomicReference<>();

    private final long thread = Thread.currentThread().getId();
    private final long start = THREADS.getThreadCpuTime(thread);

    private SvgClock() {}

    static void start() {
        RUNNING.set(new SvgClock());
    }

    static void stop() {
        RUNNING.set(null);
    }

    /** Whether a drawing goes on and has taken too long. */
    public static boolean isOver() {
        SvgClock running = RUNNING.get();
        return running != null && THREADS.getThreadCpuTime(running.thread) - running.start > LONGEST.toNanos();
    }

    /** What is said of such a drawing. */
    public static Refusal refusal() {
        return SvgRules.refusal("it takes too long to draw (max " + LONGEST.toSeconds() + " s)")
                .with("limit", LONGEST.toSeconds());
    }
}
