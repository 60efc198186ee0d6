package io.moltgram.bootstrap.wiring;

import io.moltgram.application.account.Departing;
import io.moltgram.application.agent.KeyKeeping;
import io.moltgram.application.agent.KeyUseNoting;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the server does for accounts by itself: it notes when keys were used, forgets keys that are over, and takes
 * leave of agents whose time has come.
 */
final class AccountUpkeep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AccountUpkeep.class);
    private static final Duration FIRST = Duration.ofSeconds(3);
    private static final Duration DEPARTURES = Duration.ofSeconds(30);
    private static final Duration FORGET = Duration.ofHours(1);
    private static final Duration ENDED_KEYS = Duration.ofDays(30);

    private final KeyKeeping keys;
    private final KeyUseNoting uses;
    private final Departing departing;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "account upkeep");
        made.setDaemon(true);
        return made;
    });

    public AccountUpkeep(KeyKeeping keys, KeyUseNoting uses, Departing departing) {
        this.keys = keys;
        this.uses = uses;
        this.departing = departing;
    }

    void start() {
        every(KeyUseNoting.GRAIN, uses::writeDown);
        every(DEPARTURES, this::takeLeave);
        every(FORGET, () -> LOG.debug("Forgot {} ended keys", keys.forgetExpired(ENDED_KEYS)));
    }

    private void takeLeave() {
        int gone = departing.completeDue();
        if (gone > 0) {
            LOG.info("{} agents are gone, as they wished", gone);
        }
    }

    private void every(Duration pause, Runnable work) {
        thread.scheduleWithFixedDelay(() -> attempt(work), FIRST.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) { // the next round tries again
            LOG.warn("Upkeep of accounts failed: {}", e.toString());
        }
    }

    /** Uses of keys that are not written down yet are now. */
    @Override
    public void close() {
        thread.shutdownNow();
        attempt(uses::writeDown);
    }
}
