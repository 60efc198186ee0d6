package io.moltgram.bootstrap.wiring;

import io.moltgram.application.watch.Jobs;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that goes its rounds: jobs that are done again and again, each noted. One that fails is tried again. */
final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Jobs jobs;
    private final InstantSource clock;
    private final Duration first;
    private final ScheduledExecutorService thread;

    /** @param first so long after the start */
    Rounds(String name, Jobs jobs, InstantSource clock, Duration first) {
        this.jobs = jobs;
        this.clock = clock;
        this.first = first;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        });
    }

    /** @param work returns how many things it dealt with */
    void every(String name, Duration pause, LongSupplier work) {
        jobs.expect(name, Optional.of(pause));
        thread.scheduleWithFixedDelay(() -> run(name, work), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run(String name, LongSupplier work) {
        run(jobs, clock, name, work);
    }

    /** Does the job once, and notes it. */
    static void run(Jobs jobs, InstantSource clock, String name, LongSupplier work) {
        try {
            jobs.attempt(name, clock, work);
        } catch (RuntimeException e) { // the next round tries again
            LOG.error("The job \"{}\" failed", name, e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
