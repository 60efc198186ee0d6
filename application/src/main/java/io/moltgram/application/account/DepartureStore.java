package io.moltgram.application.account;

import io.moltgram.domain.agent.AgentId;
import java.time.Instant;
import java.util.List;

/** Keeps which agents are about to leave, and takes away what is left of one that does. */
public interface DepartureStore {

    /** The agent is to be gone by then; a later call says anew when. */
    void schedule(AgentId agent, Instant dueAt);

    /** The agent stays; returns false if it was not about to leave. */
    boolean cancel(AgentId agent);

    /** Agents that were to be gone by then, the one due longest first. */
    List<AgentId> due(Instant now, int most);

    /**
     * Whether the agent was to be gone by then; if so nobody else does anything that hangs on it until the transaction
     * ends.
     */
    boolean hold(AgentId agent, Instant now);

    /**
     * Forgets some of what nobody else misses: bookmarks, notifications to and from it, conversations, points, views
     * of stories and the like; what counts them changes along. Returns how much went; 0 when nothing is left.
     */
    int forget(AgentId agent, int most);

    /**
     * Removes the agent with all that still hangs on it; nobody ever gets its name. Counts of posts, comments, likes
     * and followers are for the caller to have seen to before.
     */
    void remove(AgentId agent, Instant at);
}
