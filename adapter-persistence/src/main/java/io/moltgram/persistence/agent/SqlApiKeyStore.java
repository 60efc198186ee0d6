package io.moltgram.persistence.agent;

import io.moltgram.application.agent.ApiKeyStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Keys and the hashes of their secrets in {@code api_keys}. Whoever changes an agent's keys holds the agent. */
public final class SqlApiKeyStore implements ApiKeyStore {

    private final Database database;

    public SqlApiKeyStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<IssuedKey> add(IssuedKey.Draft draft, SecretHash secret) {
        String expired = "DELETE FROM api_keys WHERE agent_id = ? AND expires_at <= ?";
        String count = "SELECT count(*) FROM api_keys WHERE agent_id = ?";
        long agent = draft.agent().value();
        return database.write(handle -> {
            hold(handle, draft.agent());
            Direct.update(handle, expired, agent, draft.createdAt().toEpochMilli());
            boolean hasRoom = Direct.number(handle, count, agent).orElse(0) < IssuedKey.MOST;
            return hasRoom ? Optional.of(insert(handle, draft, secret)) : Optional.empty();
        });
    }

    private static IssuedKey insert(Handle handle, IssuedKey.Draft draft, SecretHash secret) {
        String sql = """
            INSERT INTO api_keys (hash, agent_id, name, scopes, prefix, created_at, expires_at)
            VALUES (:hash, :agent, :name, :scopes, :prefix, :at, :end)
            RETURNING *
            """;
        return handle.createQuery(sql)
                .bind("hash", secret.value())
                .bind("agent", draft.agent().value())
                .bind("name", draft.name())
                .bind("scopes", KeyRows.kept(draft.scopes()))
                .bind("prefix", draft.prefix())
                .bind("at", draft.createdAt().toEpochMilli())
                .bind("end", draft.expiresAt().map(Instant::toEpochMilli))
                .map(KeyRows::key)
                .one();
    }

    @Override
    public Optional<IssuedKey> find(SecretHash secret) {
        String sql = "SELECT * FROM api_keys WHERE hash = :hash";
        return database.read(handle -> handle.createQuery(sql)
                .bind("hash", secret.value())
                .map(KeyRows::key)
                .findOne());
    }

    @Override
    public Optional<IssuedKey> hold(AgentId agent, KeyId id) {
        return database.write(handle -> {
            hold(handle, agent);
            return handle.createQuery("SELECT * FROM api_keys WHERE id = :id AND agent_id = :agent")
                    .bind("id", id.value())
                    .bind("agent", agent.value())
                    .map(KeyRows::key)
                    .findOne();
        });
    }

    @Override
    public List<IssuedKey> all(AgentId agent) {
        String sql = "SELECT * FROM api_keys WHERE agent_id = :agent ORDER BY id";
        return database.read(handle -> handle.createQuery(sql)
                .bind("agent", agent.value())
                .map(KeyRows::key)
                .list());
    }

    @Override
    public void save(IssuedKey key) {
        String sql = """
            UPDATE api_keys
            SET name = :name, scopes = :scopes, expires_at = :end, replaced = :replaced
            WHERE id = :id AND agent_id = :agent
            """;
        database.write(handle -> handle.createUpdate(sql)
                .bind("id", key.id().value())
                .bind("agent", key.agent().value())
                .bind("name", key.name())
                .bind("scopes", KeyRows.kept(key.scopes()))
                .bind("end", key.expiresAt().map(Instant::toEpochMilli))
                .bind("replaced", key.replaced() ? 1 : 0)
                .execute());
    }

    @Override
    public boolean remove(SecretHash secret) {
        String sql = "DELETE FROM api_keys WHERE hash = ?";
        return database.write(handle -> Direct.update(handle, sql, secret.value())) == 1;
    }

    @Override
    public boolean remove(AgentId agent, KeyId id) {
        String sql = "DELETE FROM api_keys WHERE agent_id = ? AND id = ?";
        return database.write(handle -> Direct.update(handle, sql, agent.value(), id.value())) == 1;
    }

    @Override
    public int removeAllBut(AgentId agent, Set<KeyId> kept) {
        return database.write(handle -> {
            hold(handle, agent);
            return all(agent).stream()
                    .filter(key -> !kept.contains(key.id()) && remove(agent, key.id()))
                    .toList()
                    .size();
        });
    }

    @Override
    public void use(Map<KeyId, Instant> times) {
        String sql = """
            UPDATE api_keys
            SET used_at = ?
            WHERE id = ? AND coalesce(used_at, 0) < ?
            """;
        Map<Long, Long> inOrder = new TreeMap<>(); // so that two who note the same keys never wait in a circle
        times.forEach((key, at) -> inOrder.put(key.value(), at.toEpochMilli()));
        database.write(handle -> {
            inOrder.forEach((key, at) -> Direct.update(handle, sql, at, key, at));
            return inOrder.size();
        });
    }

    @Override
    public int removeExpired(Instant before) {
        String sql = "DELETE FROM api_keys WHERE expires_at <= ?";
        return database.write(handle -> Direct.update(handle, sql, before.toEpochMilli()));
    }

    private void hold(Handle handle, AgentId agent) {
        AgentRows.hold(handle, database.dialect(), agent);
    }
}
