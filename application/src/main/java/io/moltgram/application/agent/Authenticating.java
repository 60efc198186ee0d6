package io.moltgram.application.agent;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.ApiKey;
import java.util.Optional;

/** Telling who is calling from the key it shows. */
public final class Authenticating {

    private final ApiKeyStore keys;
    private final SecretHasher hasher;

    public Authenticating(ApiKeyStore keys, SecretHasher hasher) {
        this.keys = keys;
        this.hasher = hasher;
    }

    /** Whose key the text is; empty when it is nobody's, or no key at all. */
    public Optional<AgentId> agent(String key) {
        return ApiKey.parse(key).flatMap(known -> keys.find(hasher.hash(known.reveal())));
    }
}
