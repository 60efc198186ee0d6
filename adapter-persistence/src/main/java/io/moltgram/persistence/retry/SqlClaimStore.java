package io.moltgram.persistence.retry;

import io.moltgram.application.retry.ClaimStore;
import io.moltgram.application.retry.KeptAnswer;
import io.moltgram.application.retry.RequestName;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Claims in {@code claims}; {@code state} is the place of a {@link ClaimStore.State} in their order. Callers nobody
 * knows stand there as agent 0.
 */
public final class SqlClaimStore implements ClaimStore {

    private final Database database;

    public SqlClaimStore(Database database) {
        this.database = database;
    }

    @Override
    public Claim claim(
            RequestName name, String fingerprint, String holder, Instant now, Instant until, Instant forgotten) {
        String sql = """
            INSERT INTO claims (agent_id, route, name, fingerprint, holder, state, until_at, created_at)
            VALUES (:agent, :route, :name, :fingerprint, :holder, 0, :until, :now)
            ON CONFLICT (agent_id, route, name) DO UPDATE
            SET fingerprint = excluded.fingerprint,
                holder = excluded.holder,
                state = 0,
                until_at = excluded.until_at,
                created_at = excluded.created_at,
                status = NULL,
                content_type = NULL,
                body = NULL
            WHERE claims.state = 0 AND claims.until_at <= :now OR claims.created_at <= :forgotten
            """;
        return database.write(handle -> {
            handle.createUpdate(sql)
                    .bind("agent", caller(name))
                    .bind("route", name.route())
                    .bind("name", name.key())
                    .bind("fingerprint", fingerprint)
                    .bind("holder", holder)
                    .bind("until", until.toEpochMilli())
                    .bind("now", now.toEpochMilli())
                    .bind("forgotten", forgotten.toEpochMilli())
                    .execute();
            return standing(handle, name);
        });
    }

    private static long caller(RequestName name) {
        return name.agent().map(AgentId::value).orElse(0L);
    }

    private static Claim standing(Handle handle, RequestName name) {
        String sql = """
            SELECT *
            FROM claims
            WHERE agent_id = :agent AND route = :route AND name = :name
            """;
        return handle.createQuery(sql)
                .bind("agent", caller(name))
                .bind("route", name.route())
                .bind("name", name.key())
                .map(SqlClaimStore::claim)
                .one();
    }

    private static Claim claim(ResultSet row, StatementContext context) throws SQLException {
        State state = State.values()[row.getInt("state")];
        Optional<KeptAnswer> answer = state == State.ANSWERED
                ? Optional.of(new KeptAnswer(row.getInt("status"), row.getString("content_type"), row.getBytes("body")))
                : Optional.empty();
        return new Claim(
                row.getString("fingerprint"),
                row.getString("holder"),
                state,
                Instant.ofEpochMilli(row.getLong("until_at")),
                answer);
    }

    @Override
    public boolean markDone(RequestName name, String holder) {
        String sql = """
            UPDATE claims
            SET state = 1
            WHERE agent_id = ? AND route = ? AND name = ? AND holder = ? AND state <= 1
            """;
        return database.write(handle -> Direct.update(handle, sql, caller(name), name.route(), name.key(), holder))
                == 1;
    }

    @Override
    public void keep(RequestName name, String holder, KeptAnswer answer) {
        String sql = """
            UPDATE claims
            SET state = 2, status = :status, content_type = :type, body = :body
            WHERE agent_id = :agent AND route = :route AND name = :name AND holder = :holder
            """;
        database.write(handle -> handle.createUpdate(sql)
                .bind("status", answer.status())
                .bind("type", answer.contentType())
                .bind("body", answer.body())
                .bind("agent", caller(name))
                .bind("route", name.route())
                .bind("name", name.key())
                .bind("holder", holder)
                .execute());
    }

    @Override
    public void release(RequestName name, String holder, boolean evenIfDone) {
        String sql = """
            DELETE FROM claims
            WHERE agent_id = ? AND route = ? AND name = ? AND holder = ? AND state <= ?
            """;
        database.write(handle ->
                Direct.update(handle, sql, caller(name), name.route(), name.key(), holder, evenIfDone ? 1 : 0));
    }

    @Override
    public void abandonAll() {
        database.write(handle -> {
            Direct.update(handle, "DELETE FROM claims WHERE state = 0");
            return Direct.update(handle, "UPDATE claims SET until_at = 0 WHERE state = 1");
        });
    }

    @Override
    public int removeBefore(Instant moment) {
        String sql = "DELETE FROM claims WHERE created_at < ?";
        return database.write(handle -> Direct.update(handle, sql, moment.toEpochMilli()));
    }
}
