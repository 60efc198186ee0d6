package io.moltgram.application.agent;

import io.moltgram.application.Transactions;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Noting when keys are used, so that agents find the ones they no longer need. Uses are remembered, at most one a key,
 * and written down together now and then: no request waits for it, and a stop without notice loses the last ones.
 */
public final class KeyUseNoting {

    /** A use so soon after the one that was written down last is not worth another write. */
    public static final Duration GRAIN = Duration.ofMinutes(1);

    private final ApiKeyStore keys;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Map<KeyId, Instant> unwritten = new ConcurrentHashMap<>();

    public KeyUseNoting(ApiKeyStore keys, Transactions transactions, InstantSource clock) {
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Remembers that the key is being used. */
    public void note(IssuedKey key) {
        Instant now = clock.instant();
        if (key.usedAt().filter(last -> last.plus(GRAIN).isAfter(now)).isEmpty()) {
            unwritten.put(key.id(), now);
        }
    }

    /** Writes down what is remembered; returns of how many keys. */
    public int writeDown() {
        Map<KeyId, Instant> times = new HashMap<>(unwritten);
        if (!times.isEmpty()) {
            transactions.run(() -> keys.use(times));
            times.forEach(unwritten::remove); // a use since then stays
        }
        return times.size();
    }
}
