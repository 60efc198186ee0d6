package io.moltgram.persistence.session;

import io.moltgram.application.session.SessionStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.persistence.Database;
import java.time.Instant;
import java.util.Optional;

/** Sessions in {@code sessions}. */
public final class SqlSessionStore implements SessionStore {

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
        String sql = """
                SELECT agent_id
                FROM sessions
                WHERE token = :token AND expires_at > :now
                """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("token", token.value())
                .bind("now", now.toEpochMilli())
                .map((row, context) -> new AgentId(row.getLong(1)))
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
