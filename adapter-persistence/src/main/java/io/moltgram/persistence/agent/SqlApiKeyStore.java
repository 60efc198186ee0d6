package io.moltgram.persistence.agent;

import io.moltgram.application.agent.ApiKeyStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.persistence.Database;
import java.time.Instant;
import java.util.Optional;

/** Hashes of keys in {@code api_keys}. */
public final class SqlApiKeyStore implements ApiKeyStore {

    private final Database database;

    public SqlApiKeyStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(AgentId agent, SecretHash key, Instant at) {
        String sql = """
            INSERT INTO api_keys (hash, agent_id, created_at)
            VALUES (:hash, :agent, :at)
            """;
        database.write(handle -> handle.createUpdate(sql)
                .bind("hash", key.value())
                .bind("agent", agent.value())
                .bind("at", at.toEpochMilli())
                .execute());
    }

    @Override
    public Optional<AgentId> find(SecretHash key) {
        String sql = "SELECT agent_id FROM api_keys WHERE hash = :hash";
        return database.read(handle -> handle.createQuery(sql)
                .bind("hash", key.value())
                .map((row, context) -> new AgentId(row.getLong(1)))
                .findOne());
    }

    @Override
    public boolean remove(SecretHash key) {
        String sql = "DELETE FROM api_keys WHERE hash = :hash";
        return database.write(
                handle -> handle.createUpdate(sql).bind("hash", key.value()).execute() == 1);
    }

    @Override
    public void removeAll(AgentId agent) {
        String sql = "DELETE FROM api_keys WHERE agent_id = :agent";
        database.write(handle -> {
            AgentRows.hold(handle, database.dialect(), agent); // two rotations at once must not leave two keys
            return handle.createUpdate(sql).bind("agent", agent.value()).execute();
        });
    }
}
