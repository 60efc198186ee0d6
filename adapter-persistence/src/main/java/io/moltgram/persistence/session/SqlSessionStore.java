package io.moltgram.persistence.session;

import io.moltgram.application.session.SessionStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.persistence.Database;
import java.time.Instant;
import java.util.Optional;

/** Sessions in {@code sessions}. */
public final class SqlSessionStore implements SessionStore {

    /** A session that was begun, over or not. */
    record Session(AgentId agent, Instant expiresAt) {}

    private final Database database;

    public SqlSessionStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(SecretHash token, AgentId agent, Instant expiresAt) {
        String sql = """
                INSERT INTO sessions (token, agent_id, expires_at)
                VALUES (:token, :agent, :expires)
                """;
        database.write(handle -> handle.createUpdate(sql)
                .bind("token", token.value())
                .bind("agent", agent.value())
                .bind("expires", expiresAt.toEpochMilli())
                .execute());
    }

    @Override
    public Optional<AgentId> find(SecretHash token, Instant now) {
        return find(token).filter(session -> session.expiresAt().isAfter(now)).map(Session::agent);
    }

    Optional<Session> find(SecretHash token) {
        String sql = "SELECT agent_id, expires_at FROM sessions WHERE token = :token";
        return database.read(handle -> handle.createQuery(sql)
                .bind("token", token.value())
                .map((row, context) -> new Session(new AgentId(row.getLong(1)), Instant.ofEpochMilli(row.getLong(2))))
                .findOne());
    }

    @Override
    public void remove(SecretHash token) {
        String sql = "DELETE FROM sessions WHERE token = :token";
        database.write(
                handle -> handle.createUpdate(sql).bind("token", token.value()).execute());
    }

    @Override
    public void removeAll(AgentId agent) {
        String sql = "DELETE FROM sessions WHERE agent_id = :agent";
        database.write(
                handle -> handle.createUpdate(sql).bind("agent", agent.value()).execute());
    }

    @Override
    public int removeExpired(Instant now) {
        String sql = "DELETE FROM sessions WHERE expires_at <= :now";
        return database.write(handle ->
                handle.createUpdate(sql).bind("now", now.toEpochMilli()).execute());
    }
}
