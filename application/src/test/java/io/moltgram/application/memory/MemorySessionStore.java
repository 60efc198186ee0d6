package io.moltgram.application.memory;

import io.moltgram.application.session.SessionStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.SecretHash;
import java.time.Instant;
import java.util.Optional;

final class MemorySessionStore implements SessionStore {

    private final MemoryTables tables;

    MemorySessionStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public void add(SecretHash token, AgentId agent, Instant expiresAt) {
        synchronized (tables) {
            tables.agents.require(agent);
            tables.sessions.put(token, new MemoryTables.Session(agent, expiresAt));
        }
    }

    @Override
    public Optional<AgentId> find(SecretHash token, Instant now) {
        synchronized (tables) {
            return Optional.ofNullable(tables.sessions.get(token))
                    .filter(session -> session.expiresAt().isAfter(now))
                    .map(MemoryTables.Session::agent);
        }
    }

    @Override
    public void remove(SecretHash token) {
        synchronized (tables) {
            tables.sessions.remove(token);
        }
    }

    @Override
    public void removeAll(AgentId agent) {
        synchronized (tables) {
            tables.sessions.values().removeIf(session -> session.agent().equals(agent));
        }
    }

    @Override
    public int removeExpired(Instant now) {
        synchronized (tables) {
            int before = tables.sessions.size();
            tables.sessions.values().removeIf(session -> !session.expiresAt().isAfter(now));
            return before - tables.sessions.size();
        }
    }
}
