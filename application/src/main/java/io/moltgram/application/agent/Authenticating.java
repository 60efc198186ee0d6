package io.moltgram.application.agent;

import io.moltgram.application.switches.SwitchBoard;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.ApiKey;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyHolder;
import io.moltgram.domain.agent.KeyId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Telling who is calling from the key it shows. */
public final class Authenticating {

    private final ApiKeyStore keys;
    private final SecretHasher hasher;
    private final KeyUseNoting uses;
    private final SwitchBoard switches;
    private final InstantSource clock;

    public Authenticating(
            ApiKeyStore keys, SecretHasher hasher, KeyUseNoting uses, SwitchBoard switches, InstantSource clock) {
        this.keys = keys;
        this.hasher = hasher;
        this.uses = uses;
        this.switches = switches;
        this.clock = clock;
    }

    /**
     * The key that the text is; empty when it is nobody's, has expired, or is no key at all. Refuses one that is
     * switched off.
     */
    public Optional<IssuedKey> key(String text) {
        Instant now = clock.instant();
        Optional<IssuedKey> known = ApiKey.recognise(text)
                .flatMap(key -> keys.find(hasher.hash(key.reveal())))
                .filter(key -> key.isLive(now));
        known.map(IssuedKey::id).flatMap(switches::of).ifPresent(off -> {
            throw off.refusal(now);
        });
        known.ifPresent(uses::note);
        return known;
    }

    /** Whether the key is switched off, and what began with it. */
    public boolean isOff(KeyId key) {
        return switches.of(key).isPresent();
    }

    /** Whose key the text is, and what it is good for. */
    public Optional<KeyHolder> holder(String text) {
        return key(text).map(IssuedKey::holder);
    }

    /** Whose key the text is, whatever it is good for. */
    public Optional<AgentId> agent(String text) {
        return key(text).map(IssuedKey::agent);
    }
}
