package io.moltgram.application.agent;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.SecretHash;
import java.time.Instant;
import java.util.Optional;

/** Keeps the hashes of API keys. */
public interface ApiKeyStore {

    /** Gives the agent one more key. */
    void add(AgentId agent, SecretHash key, Instant at);

    /** Whose key it is. */
    Optional<AgentId> find(SecretHash key);

    /** Takes the key away; it stops working when the transaction is done. Returns whether it was there. */
    boolean remove(SecretHash key);

    /** Takes away all keys of the agent; they stop working when the transaction is done. */
    void removeAll(AgentId agent);
}
