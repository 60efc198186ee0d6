package io.moltgram.bootstrap.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.watch.Jobs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CertificateRenewalTest {

    private final Jobs jobs = new Jobs();
    private final AtomicBoolean isGood = new AtomicBoolean(true);

    @Test
    void itIsAmongTheJobsWithItsRunsAndFailures() {
        try (CertificateRenewal renewal = new CertificateRenewal(Optional.of(this::take), jobs, () -> Instant.EPOCH)) {
            renewal.start();
            assertEquals(0, job().runs());
            renewal.look();
            assertEquals(1, job().last().orElseThrow().done());

            isGood.set(false);
            renewal.look();
            assertEquals(2, job().runs());
            assertEquals(1, job().failures());
            assertEquals(
                    Optional.of("java.lang.IllegalStateException: no certificate"),
                    job().last().orElseThrow().problem());

            isGood.set(true);
            renewal.look();
            assertEquals(Optional.empty(), job().last().orElseThrow().problem());
        }
    }

    @Test
    void withoutTlsThereIsNoSuchJob() {
        try (CertificateRenewal renewal = new CertificateRenewal(Optional.empty(), jobs, () -> Instant.EPOCH)) {
            renewal.start();
            renewal.look();
        }
        assertEquals(List.of(), jobs.all());
    }

    private long take() {
        if (!isGood.get()) {
            throw new IllegalStateException("no certificate");
        }
        return 1;
    }

    private Jobs.Job job() {
        return jobs.all().get(0);
    }
}
