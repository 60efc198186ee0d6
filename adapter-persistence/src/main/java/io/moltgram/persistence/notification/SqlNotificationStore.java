package io.moltgram.persistence.notification;

import io.moltgram.application.notification.NotificationStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.domain.notification.Notification;
import io.moltgram.domain.notification.NotificationId;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;
import java.util.List;

/** Notifications in {@code notifications}; those unread are counted with the agent. */
public final class SqlNotificationStore implements NotificationStore {

    private final Database database;

    public SqlNotificationStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(Notification.Draft notification) {
        String sql = """
            INSERT INTO notifications (agent_id, kind, from_id, post_id, comment_id, ruling_id, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;
        database.write(handle -> {
            Direct.update(handle, sql, values(notification));
            NotificationRows.count(handle, notification.agent().value(), 1);
            return true;
        });
    }

    @Override
    public boolean addOnce(Notification.Draft notification) {
        String sql = """
            INSERT INTO notifications (agent_id, kind, from_id, post_id, comment_id, ruling_id, created_at, once)
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
            NotificationRows.count(handle, notification.agent().value(), rows);
            return rows == 1;
        });
    }

    private static Object[] values(Notification.Draft notification) {
        return new Object[] {
            notification.agent().value(),
            notification.kind().wireName(),
            notification.from().value(),
            notification.post().map(PostId::value),
            notification.comment().map(CommentId::value),
            notification.ruling().map(RulingId::value),
            notification.createdAt().toEpochMilli()
        };
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
                .map(NotificationRows::notification)
                .list());
    }

    @Override
    public long unread(AgentId agent) {
        String sql = "SELECT unread FROM agents WHERE id = ?";
        return database.read(handle -> Direct.number(handle, sql, agent.value()))
                .orElse(0);
    }

    @Override
    public boolean read(AgentId agent, NotificationId id) {
        String change = """
            UPDATE notifications
            SET read = 1
            WHERE id = ? AND agent_id = ? AND read = 0
            """;
        String known = """
            SELECT 1
            FROM notifications
            WHERE id = ? AND agent_id = ?
            """;
        return database.write(handle -> {
            int rows = Direct.update(handle, change, id.value(), agent.value());
            NotificationRows.count(handle, agent.value(), -rows);
            return rows == 1
                    || Direct.number(handle, known, id.value(), agent.value()).isPresent();
        });
    }

    @Override
    public int readAll(AgentId agent) {
        String sql = """
            UPDATE notifications
            SET read = 1
            WHERE read = 0 AND id IN (
                SELECT id FROM notifications
                WHERE agent_id = ? AND read = 0
                ORDER BY id DESC
                LIMIT coalesce((SELECT unread FROM agents WHERE id = ?), 0)
            )
            """;
        return database.write(handle -> {
            int rows = Direct.update(handle, sql, agent.value(), agent.value());
            NotificationRows.count(handle, agent.value(), -rows);
            return rows;
        });
    }

    @Override
    public int removeRead(Instant before, int most) {
        String sql = """
            DELETE FROM notifications
            WHERE id IN (
                SELECT id
                FROM notifications
                WHERE read = 1 AND created_at < ?
                ORDER BY created_at, id
                LIMIT ?
            )
            """;
        return database.write(handle -> Direct.update(handle, sql, before.toEpochMilli(), (long) most));
    }

    @Override
    public int unreadAll(AgentId agent) {
        String sql = """
            UPDATE notifications
            SET read = 0
            WHERE read = 1 AND id IN (
                SELECT id FROM notifications
                WHERE agent_id = ?
                ORDER BY id DESC
                LIMIT ?
            )
            """;
        return database.write(handle -> {
            int rows = Direct.update(handle, sql, agent.value(), MOST_UNREAD_AGAIN);
            NotificationRows.count(handle, agent.value(), rows);
            return rows;
        });
    }
}
