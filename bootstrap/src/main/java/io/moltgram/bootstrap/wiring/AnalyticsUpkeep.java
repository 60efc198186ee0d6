package io.moltgram.bootstrap.wiring;

import io.moltgram.application.analytics.TallyKeeping;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what was counted, every few seconds and when the server stops. */
final class AnalyticsUpkeep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AnalyticsUpkeep.class);
    private static final Duration WRITE = Duration.ofSeconds(5);
    private static final Duration TIDY = Duration.ofHours(1);

    private final TallyKeeping tallies;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "analytics");
        made.setDaemon(true);
        return made;
    });

    public AnalyticsUpkeep(TallyKeeping tallies) {
        this.tallies = tallies;
    }

    void start() {
        every(WRITE, tallies::writeDown);
        every(TIDY, tallies::tidy);
    }

    private void every(Duration pause, Runnable work) {
        thread.scheduleWithFixedDelay(() -> attempt(work), WRITE.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) { // the next round tries again
            LOG.warn("Counts of views were not written down: {}", e.toString());
        }
    }

    /** What is not written down yet is now. */
    @Override
    public void close() {
        thread.shutdownNow();
        attempt(tallies::writeDown);
    }
}
