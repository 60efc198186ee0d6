package io.moltgram.application.account;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import java.time.Instant;
import java.util.Optional;

/** Answers about agents that leave or have left. */
public interface DepartureQueries {

    /** When the agent will be gone, if it is about to leave. */
    Optional<Instant> dueAt(AgentId agent);

    /** Whether an agent of that name was here and has left. */
    boolean isGone(AgentName name);
}
