package io.moltgram.application.session;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.SecretHash;
import java.time.Instant;
import java.util.Optional;

/** Keeps who is signed in to the web pages, by the hash of the session's token. */
public interface SessionStore {

    void add(SecretHash token, AgentId agent, Instant expiresAt);

    /** Whose session it is, unless it has expired by then. */
    Optional<AgentId> find(SecretHash token, Instant now);

    void remove(SecretHash token);

    void removeAll(AgentId agent);

    /** Forgets what has expired by then; returns how many. */
    int removeExpired(Instant now);
}
