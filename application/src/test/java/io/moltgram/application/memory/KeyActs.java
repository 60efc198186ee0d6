package io.moltgram.application.memory;

import io.moltgram.application.Events;
import io.moltgram.application.agent.Authenticating;
import io.moltgram.application.agent.KeyGuarding;
import io.moltgram.application.agent.KeyIssuing;
import io.moltgram.application.agent.KeyKeeping;
import io.moltgram.application.agent.KeyUseNoting;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.session.SessionKeeping;
import io.moltgram.application.switches.SwitchBoard;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** The acts around API keys. */
public final class KeyActs {

    private final MemoryStorage storage;
    private final Events events;
    private final SecretHasher hasher;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final KeyUseNoting uses;

    KeyActs(MemoryStorage storage, Events events, SecretHasher hasher, RandomGenerator random, InstantSource clock) {
        this.storage = storage;
        this.events = events;
        this.hasher = hasher;
        this.random = random;
        this.clock = clock;
        this.uses = new KeyUseNoting(storage.keys(), storage.transactions(), clock);
    }

    KeyIssuing issuing() {
        return new KeyIssuing(storage.keys(), events, hasher, random, storage.transactions(), clock);
    }

    KeyGuarding guarding() {
        return new KeyGuarding(storage.keys(), events, hasher, storage.transactions(), clock);
    }

    Authenticating authenticating() {
        return new Authenticating(storage.keys(), hasher, uses, SwitchBoard.untouched(), clock);
    }

    public KeyKeeping keeping() {
        return new KeyKeeping(storage.keys(), events, storage.transactions(), clock);
    }

    /** Looking after the sessions that began with keys. */
    public SessionKeeping sessions() {
        return new SessionKeeping(storage.sessions(), hasher, storage.transactions(), clock);
    }

    public KeyUseNoting uses() {
        return uses;
    }
}
