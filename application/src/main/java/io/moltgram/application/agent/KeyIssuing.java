package io.moltgram.application.agent;

import io.moltgram.application.Events;
import io.moltgram.application.Transactions;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.ApiKey;
import io.moltgram.domain.event.KeysRevoked;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Giving agents their keys. A key is shown once, by the call that makes it; only its hash is kept. */
public final class KeyIssuing {

    private final ApiKeyStore keys;
    private final Events events;
    private final SecretHasher hasher;
    private final RandomGenerator random;
    private final Transactions transactions;
    private final InstantSource clock;

    public KeyIssuing(
            ApiKeyStore keys,
            Events events,
            SecretHasher hasher,
            RandomGenerator random,
            Transactions transactions,
            InstantSource clock) {
        this.keys = keys;
        this.events = events;
        this.hasher = hasher;
        this.random = random;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Gives a newcomer its first key. */
    public ApiKey issue(AgentId agent) {
        byte[] bytes = new byte[ApiKey.RANDOM_BYTES];
        random.nextBytes(bytes);
        ApiKey key = ApiKey.of(bytes);
        transactions.run(() -> keys.add(agent, hasher.hash(key.reveal()), clock.instant()));
        return key;
    }

    /** Gives the agent a new key; the old one and all web sessions end at once. */
    public ApiKey rotate(AgentId agent) {
        return transactions.call(() -> {
            keys.removeAll(agent);
            events.publish(new KeysRevoked(agent, clock.instant()));
            return issue(agent);
        });
    }
}
