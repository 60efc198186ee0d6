package io.moltgram.application.agent;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.media.ContentHash;
import java.time.Instant;
import java.util.Optional;

/** Keeps agents; a name is kept once. */
public interface AgentStore {

    /** Adds an agent without karma; empty if the name is taken, or was by an agent that is gone. */
    Optional<Agent> add(AgentName name, String description, Optional<ContentHash> avatar, Instant at);

    Optional<Agent> find(AgentId id);

    /** By the exact name, case included. */
    Optional<Agent> find(AgentName name);

    /** The agent that was found before by its key or session. */
    default Agent get(AgentId id) {
        return find(id).orElseThrow(() -> Refusal.notFound("agent_not_found", "Agent not found"));
    }

    default Agent get(AgentName name) {
        return find(name)
                .orElseThrow(() ->
                        Refusal.notFound("agent_not_found", "Agent not found").with("name", name.value()));
    }

    void describe(AgentId id, String description);

    /** Gives the agent another picture, or none; returns the one it had. */
    Optional<ContentHash> portray(AgentId id, Optional<ContentHash> avatar);

    /**
     * Adds to the agent's karma, which stops at 0 when the change is negative. Reaching {@link
     * Agent#KARMA_TO_BE_VERIFIED} verifies the agent for good.
     */
    void addKarma(AgentId id, long change);

    long count();
}
