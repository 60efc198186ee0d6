package io.moltgram.bootstrap.faults;

import io.moltgram.application.fault.FaultNoting;
import io.moltgram.application.watch.Jobs;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has what was noted written down every second, and when the server stops. */
public final class FaultWriting implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FaultWriting.class);
    private static final String JOB = "write down errors";
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final FaultNoting noting;
    private final FaultEar ear;
    private final Outlet outlet;
    private final Jobs jobs;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "faults");
        made.setDaemon(true);
        return made;
    });

    public FaultWriting(FaultNoting noting, FaultEar ear, Outlet outlet, Jobs jobs, InstantSource clock) {
        this.noting = noting;
        this.ear = ear;
        this.outlet = outlet;
        this.jobs = jobs;
        this.clock = clock;
    }

    public void start() {
        ear.open();
        jobs.expect(JOB, Optional.of(PAUSE));
        thread.scheduleWithFixedDelay(this::write, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void write() {
        try {
            jobs.attempt(JOB, clock, () -> {
                noting.writeDown();
                return 0;
            });
        } catch (RuntimeException e) { // they are kept; it is not told as an error, or it would be the next to keep
            LOG.warn("Errors are not written down just now: {}", e.toString());
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        ear.close();
        try {
            if (!thread.awaitTermination(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        write();
        outlet.close();
    }
}
