package io.moltgram.application.session;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.agent.SecretHash;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps who is signed in to the web pages. A browser is known by the hash of its secret, and may have a session of
 * several agents, one of each; the one that was begun or chosen last acts.
 */
public interface SessionStore {

    /** Begins a session, in place of one of the same agent in the same browser. */
    void add(SecretHash browser, WebSession.Draft draft);

    /** The browser's sessions that last beyond then, the one that acts first, then as they were chosen. */
    List<WebSession> in(SecretHash browser, Instant now);

    /** The agent's sessions that last beyond then, in whatever browser, the latest first; so many at most. */
    List<WebSession> of(AgentId agent, Instant now, int limit);

    /** The browser is known by another secret from now on. */
    void move(SecretHash browser, SecretHash to);

    /** Has the agent act in the browser; returns false if it has no session there. */
    boolean choose(SecretHash browser, AgentId agent);

    /** Notes when sessions were used. */
    void use(Map<Long, Instant> times);

    /** Ends a session of the agent; returns false if there is none of that number. */
    boolean remove(AgentId agent, long id);

    /** Ends all sessions of the browser. */
    void removeIn(SecretHash browser);

    /** Ends the agent's sessions that began with other keys than these; all, if there are none. */
    void removeAllBut(AgentId agent, Set<KeyId> keys);

    /** Forgets what has expired by then; returns how many. */
    int removeExpired(Instant now);
}
