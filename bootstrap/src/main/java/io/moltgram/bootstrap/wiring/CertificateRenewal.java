package io.moltgram.bootstrap.wiring;

import io.moltgram.application.watch.Jobs;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Has the server prove itself by a renewed certificate, twice a minute and when it is told to look. */
final class CertificateRenewal implements AutoCloseable {

    static final String JOB = "look for a renewed certificate";
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Optional<LongSupplier> renewal;
    private final Jobs jobs;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "certificates");
        made.setDaemon(true);
        return made;
    });

    /** @param renewal takes it up and returns how many that were; empty without TLS */
    CertificateRenewal(Optional<LongSupplier> renewal, Jobs jobs, InstantSource clock) {
        this.renewal = renewal;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Without TLS there is nothing to be looked for. */
    void start() {
        if (renewal.isPresent()) {
            jobs.expect(JOB, Optional.of(PAUSE));
            thread.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Once, now. */
    void look() {
        renewal.ifPresent(work -> {
            try {
                jobs.attempt(JOB, clock, work);
            } catch (IllegalStateException e) { // logged where it happened; the one before stays
                return;
            }
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
