package io.moltgram.persistence.notification;

import io.moltgram.application.notification.NotificationStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.notification.Notification;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Notifications in {@code notifications}; those unread are counted with the agent. */
public final class SqlNotificationStore implements NotificationStore {

    private final Database database;

    public SqlNotificationStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(Notification notification) {
        String sql = """
                INSERT INTO notifications (agent_id, kind, from_id, post_id, comment_id, read, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """;
        database.write(handle -> {
            Direct.update(handle, sql, values(notification));
            countUnread(handle, notification);
            return true;
        });
    }

    @Override
    public boolean addOnce(Notification notification) {
        String sql = """
                INSERT INTO notifications (agent_id, kind, from_id, post_id, comment_id, read, created_at, once)
                SELECT ?, ?, ?, ?, ?, ?, ?, 1
                WHERE NOT EXISTS (
                    SELECT 1 FROM notifications
                    WHERE agent_id = ? AND from_id = ? AND kind = ? AND coalesce(post_id, 0) = ?
                )
                ON CONFLICT DO NOTHING
                """;
        Object[] values = values(notification);
        long about = notification.post().map(PostId::value).orElse(0L);
        return database.write(handle -> {
            int rows = Direct.update(
                    handle, sql, values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[0],
                    values[2], values[1], about);
            if (rows == 1) {
                countUnread(handle, notification);
            }
            return rows == 1;
        });
    }

    private static Object[] values(Notification notification) {
        return new Object[] {
            notification.agent().value(),
            notification.kind().wireName(),
            notification.from().value(),
            notification.post().map(PostId::value),
            notification.comment().map(CommentId::value),
            notification.read() ? 1 : 0,
            notification.createdAt().toEpochMilli()
        };
    }

    private static void countUnread(Handle handle, Notification notification) {
        if (!notification.read()) {
            Direct.update(
                    handle,
                    "UPDATE agents SET unread = unread + 1 WHERE id = ?",
                    notification.agent().value());
        }
    }

    @Override
    public List<Notification> latest(AgentId agent, int limit) {
        String sql = """
                SELECT *
                FROM notifications
                WHERE agent_id = :agent
                ORDER BY id DESC
                LIMIT :limit
                """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("agent", agent.value())
                .bind("limit", limit)
                .map(SqlNotificationStore::notification)
                .list());
    }

    @Override
    public long unread(AgentId agent) {
        String sql = "SELECT unread FROM agents WHERE id = ?";
        return database.read(handle -> Direct.number(handle, sql, agent.value()))
                .orElse(0);
    }

    private static Notification notification(ResultSet row, StatementContext context) throws SQLException {
        return new Notification(
                new AgentId(row.getLong("agent_id")),
                Notification.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                new AgentId(row.getLong("from_id")),
                number(row, "post_id").map(PostId::new),
                number(row, "comment_id").map(CommentId::new),
                row.getLong("read") == 1,
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
