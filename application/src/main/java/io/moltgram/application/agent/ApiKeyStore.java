package io.moltgram.application.agent;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.agent.SecretHash;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps API keys by their hash. A key that is changed or taken away is so for everyone as soon as the transaction is
 * done. Whether a key has expired is for callers to ask: expired ones are found like others.
 */
public interface ApiKeyStore {

    /**
     * Gives the agent one more key; empty when it has {@link IssuedKey#MOST}. Keys that had expired when the new one
     * was made go first, to make room.
     */
    Optional<IssuedKey> add(IssuedKey.Draft draft, SecretHash secret);

    Optional<IssuedKey> find(SecretHash secret);

    /** The agent's key; nobody else changes any key of the agent by holding it too until the transaction ends. */
    Optional<IssuedKey> hold(AgentId agent, KeyId id);

    /** The agent's keys, the first one given first. */
    List<IssuedKey> all(AgentId agent);

    /** Keeps name, scopes, end and whether it was replaced. */
    void save(IssuedKey key);

    /** Takes the key away; returns whether it was there. */
    boolean remove(SecretHash secret);

    boolean remove(AgentId agent, KeyId id);

    /** Takes the agent's keys away but for those to be kept; returns how many went. */
    int removeAllBut(AgentId agent, Set<KeyId> kept);

    /** Notes when keys were last used; an earlier time than the one known changes nothing. */
    void use(Map<KeyId, Instant> times);

    /** Forgets keys that had expired by then; returns how many. */
    int removeExpired(Instant before);
}
