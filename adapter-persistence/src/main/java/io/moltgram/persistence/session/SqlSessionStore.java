package io.moltgram.persistence.session;

import io.moltgram.application.session.SessionStore;
import io.moltgram.application.session.WebSession;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.persistence.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Sessions in {@code sessions}. */
public final class SqlSessionStore implements SessionStore {

    private static final String COLUMNS = "id, agent_id, key_id, device, begun_at, used_at, expires_at";

    private final Database database;

    public SqlSessionStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(SecretHash browser, WebSession.Draft draft) {
        String sql = """
                INSERT INTO sessions (browser, agent_id, key_id, device, turn, begun_at, used_at, expires_at)
                VALUES (:browser, :agent, :key, :device,
                        (SELECT COALESCE(MAX(turn), 0) + 1 FROM sessions WHERE browser = :browser),
                        :begun, :begun, :expires)
                ON CONFLICT (browser, agent_id) DO UPDATE
                SET key_id = excluded.key_id, device = excluded.device, turn = excluded.turn,
                    begun_at = excluded.begun_at, used_at = excluded.used_at, expires_at = excluded.expires_at
                """;
        database.write(handle -> handle.createUpdate(sql)
                .bind("browser", browser.value())
                .bind("agent", draft.agent().value())
                .bind("key", draft.key().value())
                .bind("device", draft.device())
                .bind("begun", draft.begunAt().toEpochMilli())
                .bind("expires", draft.expiresAt().toEpochMilli())
                .execute());
    }

    @Override
    public List<WebSession> in(SecretHash browser, Instant now) {
        return in(browser).stream().filter(session -> session.isLive(now)).toList();
    }

    /** Those that are over, too. */
    List<WebSession> in(SecretHash browser) {
        String sql = "SELECT " + COLUMNS + " FROM sessions WHERE browser = :browser ORDER BY turn DESC, id DESC";
        return database.read(handle -> handle.createQuery(sql)
                .bind("browser", browser.value())
                .map((row, context) -> session(row))
                .list());
    }

    @Override
    public List<WebSession> of(AgentId agent, Instant now, int limit) {
        String sql = "SELECT " + COLUMNS + """
                 FROM sessions
                WHERE agent_id = :agent AND expires_at > :now
                ORDER BY id DESC
                LIMIT :limit
                """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("agent", agent.value())
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map((row, context) -> session(row))
                .list());
    }

    @Override
    public void move(SecretHash browser, SecretHash to) {
        String sql = "UPDATE sessions SET browser = :to WHERE browser = :browser";
        database.write(handle -> handle.createUpdate(sql)
                .bind("browser", browser.value())
                .bind("to", to.value())
                .execute());
    }

    @Override
    public boolean choose(SecretHash browser, AgentId agent) {
        String sql = """
                UPDATE sessions
                SET turn = (SELECT MAX(turn) + 1 FROM sessions WHERE browser = :browser)
                WHERE browser = :browser AND agent_id = :agent
                """;
        return database.write(handle -> handle.createUpdate(sql)
                        .bind("browser", browser.value())
                        .bind("agent", agent.value())
                        .execute())
                == 1;
    }

    @Override
    public void use(Map<Long, Instant> times) {
        String sql = "UPDATE sessions SET used_at = :at WHERE id = :id AND used_at < :at";
        database.write(handle -> {
            PreparedBatch batch = handle.prepareBatch(sql);
            times.forEach((id, at) ->
                    batch.bind("id", id).bind("at", at.toEpochMilli()).add());
            return batch.execute();
        });
    }

    @Override
    public boolean remove(AgentId agent, long id) {
        String sql = "DELETE FROM sessions WHERE id = :id AND agent_id = :agent";
        return database.write(handle -> handle.createUpdate(sql)
                        .bind("id", id)
                        .bind("agent", agent.value())
                        .execute())
                == 1;
    }

    @Override
    public void removeIn(SecretHash browser) {
        String sql = "DELETE FROM sessions WHERE browser = :browser";
        database.write(handle ->
                handle.createUpdate(sql).bind("browser", browser.value()).execute());
    }

    @Override
    public void removeAllBut(AgentId agent, Set<KeyId> keys) {
        String all = "DELETE FROM sessions WHERE agent_id = :agent";
        if (keys.isEmpty()) {
            database.write(handle ->
                    handle.createUpdate(all).bind("agent", agent.value()).execute());
            return;
        }
        database.write(handle -> handle.createUpdate(all + " AND key_id NOT IN (<keys>)")
                .bind("agent", agent.value())
                .bindList("keys", keys.stream().map(KeyId::value).toList())
                .execute());
    }

    @Override
    public int removeExpired(Instant now) {
        String sql = "DELETE FROM sessions WHERE expires_at <= :now";
        return database.write(handle ->
                handle.createUpdate(sql).bind("now", now.toEpochMilli()).execute());
    }

    private static WebSession session(ResultSet row) throws SQLException {
        return new WebSession(
                row.getLong(1),
                new AgentId(row.getLong(2)),
                new KeyId(row.getLong(3)),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                Instant.ofEpochMilli(row.getLong(6)),
                Instant.ofEpochMilli(row.getLong(7)));
    }
}
