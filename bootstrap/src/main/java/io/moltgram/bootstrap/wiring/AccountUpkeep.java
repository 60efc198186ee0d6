package io.moltgram.bootstrap.wiring;

import io.moltgram.application.account.Departing;
import io.moltgram.application.agent.KeyAging;
import io.moltgram.application.agent.KeyKeeping;
import io.moltgram.application.agent.KeyUseNoting;
import io.moltgram.application.notification.NotificationForgetting;
import io.moltgram.application.watch.Jobs;
import java.time.Duration;
import java.time.InstantSource;
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
    private final KeyAging aging;
    private final NotificationForgetting news;
    private final Departing departing;
    private final Rounds rounds;

    public AccountUpkeep(
            KeyKeeping keys,
            KeyUseNoting uses,
            KeyAging aging,
            NotificationForgetting news,
            Departing departing,
            Jobs jobs,
            InstantSource clock) {
        this.keys = keys;
        this.uses = uses;
        this.aging = aging;
        this.news = news;
        this.departing = departing;
        this.rounds = new Rounds("account upkeep", jobs, clock, FIRST);
    }

    void start() {
        rounds.every("note uses of keys", KeyUseNoting.GRAIN, uses::writeDown);
        rounds.every("warn of old keys", FORGET, aging::look);
        rounds.every("forget old notifications", FORGET, news::forget);
        rounds.every("take leave of agents", DEPARTURES, this::takeLeave);
        rounds.every("forget ended keys", FORGET, () -> keys.forgetExpired(ENDED_KEYS));
    }

    private long takeLeave() {
        int gone = departing.completeDue();
        if (gone > 0) {
            LOG.info("{} agents are gone, as they wished", gone);
        }
        return gone;
    }

    /** Uses of keys that are not written down yet are now. */
    @Override
    public void close() {
        rounds.close();
        try {
            uses.writeDown();
        } catch (RuntimeException e) {
            LOG.error("Uses of keys were not written down", e);
        }
    }
}
