package io.moltgram.application.memory;

import io.moltgram.application.account.DepartureStore;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

final class MemoryDepartureStore implements DepartureStore {

    private final MemoryTables tables;

    MemoryDepartureStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public void schedule(AgentId agent, Instant dueAt) {
        synchronized (tables) {
            tables.agents.require(agent);
            tables.departures.put(agent, dueAt);
        }
    }

    @Override
    public boolean cancel(AgentId agent) {
        synchronized (tables) {
            return tables.departures.remove(agent) != null;
        }
    }

    @Override
    public List<AgentId> due(Instant now, int most) {
        synchronized (tables) {
            return tables.departures.entrySet().stream()
                    .filter(departure -> !departure.getValue().isAfter(now))
                    .sorted(Map.Entry.comparingByValue())
                    .limit(most)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    @Override
    public boolean hold(AgentId agent, Instant now) {
        return due(now, Integer.MAX_VALUE).contains(agent);
    }

    @Override
    public int forget(AgentId agent, int most) {
        synchronized (tables) {
            int before = tables.bookmarks.size() + tables.notifications.size();
            tables.bookmarks.keySet().removeIf(bookmark -> bookmark.agent().equals(agent));
            tables.notifications
                    .values()
                    .removeIf(told -> told.agent().equals(agent) || told.from().equals(agent));
            return before - tables.bookmarks.size() - tables.notifications.size();
        }
    }

    @Override
    public void remove(AgentId agent, Instant at) {
        synchronized (tables) {
            Agent gone = tables.agents.remove(agent);
            tables.goneNames.put(gone.name(), at);
            tables.departures.remove(agent);
            tables.uploads.values().removeIf(upload -> upload.owner().equals(agent));
            tables.keys.values().removeIf(key -> key.agent().equals(agent));
            tables.sessions.values().removeIf(turn -> turn.session().agent().equals(agent));
        }
    }
}
