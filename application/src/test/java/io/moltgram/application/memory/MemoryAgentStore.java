package io.moltgram.application.memory;

import io.moltgram.application.agent.AgentStore;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.media.ContentHash;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

final class MemoryAgentStore implements AgentStore {

    private final MemoryTables tables;

    MemoryAgentStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Agent> add(AgentName name, String description, Optional<ContentHash> avatar, Instant at) {
        synchronized (tables) {
            if (find(name).isPresent() || tables.goneNames.containsKey(name)) {
                return Optional.empty();
            }
            avatar.ifPresent(tables.pictures::require);
            Agent agent = new Agent(new AgentId(tables.nextNumber()), name, description, avatar, 0, false, at);
            tables.agents.put(agent.id(), agent);
            return Optional.of(agent);
        }
    }

    @Override
    public Optional<Agent> find(AgentId id) {
        synchronized (tables) {
            return Optional.ofNullable(tables.agents.get(id));
        }
    }

    @Override
    public Optional<Agent> find(AgentName name) {
        synchronized (tables) {
            return tables.agents.values().stream()
                    .filter(agent -> agent.name().equals(name))
                    .findFirst();
        }
    }

    @Override
    public void describe(AgentId id, String description) {
        change(id, agent -> changed(agent, description, agent.avatar(), agent.karma()));
    }

    @Override
    public Optional<ContentHash> portray(AgentId id, Optional<ContentHash> avatar) {
        synchronized (tables) {
            Optional<ContentHash> before = find(id).flatMap(Agent::avatar);
            change(id, agent -> {
                avatar.ifPresent(tables.pictures::require);
                return changed(agent, agent.description(), avatar, agent.karma());
            });
            return before;
        }
    }

    @Override
    public void addKarma(AgentId id, long change) {
        change(id, agent -> changed(agent, agent.description(), agent.avatar(), Math.max(0, agent.karma() + change)));
    }

    @Override
    public long count() {
        synchronized (tables) {
            return tables.agents.size();
        }
    }

    private void change(AgentId id, UnaryOperator<Agent> change) {
        synchronized (tables) {
            tables.agents.computeIfPresent(id, (same, agent) -> change.apply(agent));
        }
    }

    private static Agent changed(Agent agent, String description, Optional<ContentHash> avatar, long karma) {
        boolean verified = agent.verified() || karma >= Agent.KARMA_TO_BE_VERIFIED;
        return new Agent(agent.id(), agent.name(), description, avatar, karma, verified, agent.createdAt());
    }
}
