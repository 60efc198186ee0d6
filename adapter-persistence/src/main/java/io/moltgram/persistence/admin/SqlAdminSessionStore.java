package io.moltgram.persistence.admin;

import io.moltgram.application.admin.AdminSession;
import io.moltgram.application.admin.AdminSessionStore;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Operators' sessions in {@code admin_sessions}. */
public final class SqlAdminSessionStore implements AdminSessionStore {

    private final Database database;

    public SqlAdminSessionStore(Database database) {
        this.database = database;
    }

    @Override
    public AdminSession add(SecretHash token, String device, Instant now) {
        String sql = """
            INSERT INTO admin_sessions (token, device, begun_at, used_at)
            VALUES (:token, :device, :now, :now)
            RETURNING id
            """;
        long id = database.write(handle -> handle.createQuery(sql)
                .bind("token", token.value())
                .bind("device", device)
                .bind("now", now.toEpochMilli())
                .mapTo(Long.class)
                .one());
        return new AdminSession(id, device, now, now);
    }

    @Override
    public Optional<AdminSession> find(SecretHash token) {
        String sql = "SELECT id, device, begun_at, used_at FROM admin_sessions WHERE token = :token";
        return database.read(handle -> handle.createQuery(sql)
                .bind("token", token.value())
                .map(SqlAdminSessionStore::session)
                .findOne());
    }

    @Override
    public void move(SecretHash token, SecretHash to) {
        String sql = "UPDATE admin_sessions SET token = ? WHERE token = ?";
        database.write(handle -> Direct.update(handle, sql, to.value(), token.value()));
    }

    @Override
    public List<AdminSession> live(Instant now) {
        String sql = """
            SELECT id, device, begun_at, used_at
            FROM admin_sessions
            WHERE begun_at > :begun AND used_at > :used
            ORDER BY id DESC
            """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("begun", now.minus(AdminSession.LIFE).toEpochMilli())
                .bind("used", now.minus(AdminSession.IDLE).toEpochMilli())
                .map(SqlAdminSessionStore::session)
                .list());
    }

    @Override
    public void use(long id, Instant at) {
        String sql = "UPDATE admin_sessions SET used_at = ? WHERE id = ? AND used_at < ?";
        database.write(handle -> Direct.update(handle, sql, at.toEpochMilli(), id, at.toEpochMilli()));
    }

    @Override
    public boolean remove(long id) {
        return database.write(handle -> Direct.update(handle, "DELETE FROM admin_sessions WHERE id = ?", id)) == 1;
    }

    @Override
    public int removeAll() {
        return database.write(handle -> Direct.update(handle, "DELETE FROM admin_sessions"));
    }

    @Override
    public int removeEnded(Instant now) {
        String sql = "DELETE FROM admin_sessions WHERE begun_at <= ? OR used_at <= ?";
        return database.write(handle -> Direct.update(
                handle,
                sql,
                now.minus(AdminSession.LIFE).toEpochMilli(),
                now.minus(AdminSession.IDLE).toEpochMilli()));
    }

    private static AdminSession session(ResultSet row, StatementContext context) throws SQLException {
        return new AdminSession(
                row.getLong(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                Instant.ofEpochMilli(row.getLong(4)));
    }
}
