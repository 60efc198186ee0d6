package io.moltgram.persistence.agent;

import io.moltgram.application.agent.AgentNames;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.persistence.Database;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Names and numbers in {@code agents}. */
public final class SqlAgentNames implements AgentNames {

    private final Database database;

    public SqlAgentNames(Database database) {
        this.database = database;
    }

    @Override
    public Map<AgentName, AgentId> known(Collection<AgentName> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        return database.read(handle -> handle.createQuery("SELECT id, name FROM agents WHERE name IN (<names>)")
                .bindList("names", names.stream().map(AgentName::value).toList())
                .map((row, context) -> Map.entry(new AgentName(row.getString("name")), new AgentId(row.getLong("id"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
