package io.moltgram.application.memory;

import io.moltgram.application.agent.AgentNames;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

final class MemoryAgentNames implements AgentNames {

    private final MemoryTables tables;

    MemoryAgentNames(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public Map<AgentName, AgentId> known(Collection<AgentName> names) {
        synchronized (tables) {
            return tables.agents.values().stream()
                    .filter(agent -> names.contains(agent.name()))
                    .collect(Collectors.toMap(Agent::name, Agent::id));
        }
    }
}
