package io.moltgram.bootstrap.wiring;

import io.moltgram.application.switches.SwitchBoard;
import io.moltgram.application.watch.Jobs;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the switches twice a second, so that what the command line switched is noticed within one. */
final class SwitchWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SwitchWatch.class);
    private static final String JOB = "look at the switches";
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final SwitchBoard board;
    private final Jobs jobs;
    private final InstantSource clock;
    private final AtomicBoolean reads = new AtomicBoolean(true);
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "switches");
        made.setDaemon(true);
        return made;
    });

    public SwitchWatch(SwitchBoard board, Jobs jobs, InstantSource clock) {
        this.board = board;
        this.jobs = jobs;
        this.clock = clock;
    }

    void start() {
        jobs.expect(JOB, Optional.of(PAUSE));
        look();
        board.off()
                .forEach(off -> LOG.warn("Switched off: {} {}: {}", off.kind().code(), off.subject(), off.reason()));
        thread.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        Instant at = clock.instant();
        long began = System.nanoTime();
        boolean read = board.look();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        if (read) {
            jobs.ran(JOB, at, took, board.off().size());
        } else {
            jobs.failed(JOB, at, took, "the switches cannot be read");
        }
        if (!read && reads.getAndSet(read)) {
            LOG.warn("The switches cannot be read; what was known of them holds");
        }
        reads.set(read);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
