package io.moltgram.application.account;

import io.moltgram.domain.agent.AgentId;
import java.util.List;

/** Answers what an agent has. */
public interface BelongingQueries {

    /**
     * Some of what the agent has, all of one kind: its posts, one at a time; when it has none, its comments, one at a
     * time; then the rest, {@code most} at a time. Empty when it has nothing of all this.
     */
    List<Belonging> some(AgentId agent, int most);
}
