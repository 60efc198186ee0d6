package io.moltgram.application.agent;

import io.moltgram.application.Events;
import io.moltgram.application.Transactions;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.event.KeyAged;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * API keys growing old. At {@link IssuedKey#OLD} the agent is told once to replace the key. Where keys have a longest
 * life, one without an end gets it in time for an overlap in which both the old and the new one work.
 */
public final class KeyAging {

    /** An agent has at least so long to replace a key. */
    public static final Duration OVERLAP = Duration.ofDays(15);

    private static final int AT_ONCE = 200;

    /**
     * How long keys live at most.
     *
     * @param days 0 for as long as they are wanted
     */
    public record Life(int days) {}

    private final KeyWarningStore warnings;
    private final ApiKeyStore keys;
    private final Life life;
    private final Events events;
    private final Transactions transactions;
    private final InstantSource clock;

    public KeyAging(
            KeyWarningStore warnings,
            ApiKeyStore keys,
            Life life,
            Events events,
            Transactions transactions,
            InstantSource clock) {
        this.warnings = warnings;
        this.keys = keys;
        this.life = life;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Tells agents of keys that have become old, and gives those an end that are to have one; returns how many. */
    public int look() {
        int ended = life.days() == 0 ? 0 : repeat(this::end);
        return ended + repeat(this::tell);
    }

    private interface Step {
        int some(Instant now);
    }

    private int repeat(Step step) {
        int all = 0;
        int some = AT_ONCE;
        while (some == AT_ONCE) {
            some = transactions.call(() -> step.some(clock.instant()));
            all += some;
        }
        return all;
    }

    private int tell(Instant now) {
        List<IssuedKey> old = warnings.untold(now.minus(IssuedKey.OLD), now, AT_ONCE);
        for (IssuedKey key : old) {
            if (warnings.add(key.id(), now)) {
                events.publish(new KeyAged(key.agent(), key.id(), now));
            }
        }
        return old.size();
    }

    private int end(Instant now) {
        Duration longest = Duration.ofDays(life.days());
        List<IssuedKey> endless = warnings.endless(now.minus(longest).plus(OVERLAP), AT_ONCE);
        for (IssuedKey found : endless) {
            keys.hold(found.agent(), found.id())
                    .filter(key -> key.expiresAt().isEmpty())
                    .ifPresent(
                            key -> keys.save(key.with(key.name(), key.scopes(), Optional.of(end(key, longest, now)))));
        }
        return endless.size();
    }

    private static Instant end(IssuedKey key, Duration longest, Instant now) {
        Instant planned = key.createdAt().plus(longest);
        Instant soonest = now.plus(OVERLAP);
        return planned.isAfter(soonest) ? planned : soonest;
    }
}
