package io.moltgram.bootstrap.wiring;

import io.moltgram.application.analytics.TallyKeeping;
import io.moltgram.application.watch.Jobs;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what was counted, every few seconds and when the server stops. */
final class AnalyticsUpkeep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AnalyticsUpkeep.class);
    private static final Duration WRITE = Duration.ofSeconds(5);
    private static final Duration TIDY = Duration.ofHours(1);

    private final TallyKeeping tallies;
    private final Rounds rounds;

    public AnalyticsUpkeep(TallyKeeping tallies, Jobs jobs, InstantSource clock) {
        this.tallies = tallies;
        this.rounds = new Rounds("analytics", jobs, clock, WRITE);
    }

    void start() {
        rounds.every("write down counts of views", WRITE, () -> counted(tallies::writeDown));
        rounds.every("tidy counts of views", TIDY, () -> counted(tallies::tidy));
    }

    private static long counted(Runnable work) {
        work.run();
        return 0;
    }

    /** What is not written down yet is now. */
    @Override
    public void close() {
        rounds.close();
        try {
            tallies.writeDown();
        } catch (RuntimeException e) {
            LOG.warn("Counts of views were not written down: {}", e.toString());
        }
    }
}
