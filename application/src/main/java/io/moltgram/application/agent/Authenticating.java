package io.moltgram.application.agent;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.ApiKey;
import io.moltgram.domain.agent.KeyHolder;
import java.util.Optional;

/** Telling who is calling from the key it shows. */
public final class Authenticating {

    private final ApiKeyStore keys;
    private final SecretHasher hasher;

    public Authenticating(ApiKeyStore keys, SecretHasher hasher) {
        this.keys = keys;
        this.hasher = hasher;
    }

    /** Whose key the text is, and what it is good for; empty when it is nobody's, or no key at all. */
    public Optional<KeyHolder> holder(String key) {
        return ApiKey.parse(key)
                .flatMap(known -> keys.find(hasher.hash(known.reveal())))
                .map(KeyHolder::of);
    }

    /** Whose key the text is, whatever it is good for. */
    public Optional<AgentId> agent(String key) {
        return holder(key).map(KeyHolder::agent);
    }
}
