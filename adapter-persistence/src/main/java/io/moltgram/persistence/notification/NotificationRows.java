package io.moltgram.persistence.notification;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.domain.notification.Notification;
import io.moltgram.domain.notification.NotificationId;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.Direct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Notifications as rows of {@code notifications}. */
public final class NotificationRows {

    private NotificationRows() {}

    /**
     * Removes rows and counts them no longer with their agents; exact also while others read what is removed.
     *
     * @param sql a DELETE that returns {@code agent_id} and {@code read}
     */
    public static void remove(Handle handle, String sql, Object... parameters) {
        Query query = handle.createQuery(sql);
        for (int at = 0; at < parameters.length; at++) {
            query.bind(at, parameters[at]);
        }
        List<Long> unread = query.map((row, context) -> row.getLong("read") == 0 ? row.getLong("agent_id") : 0)
                .list();
        Map<Long, Long> counts = unread.stream()
                .filter(agent -> agent != 0)
                .collect(Collectors.groupingBy(agent -> agent, TreeMap::new, Collectors.counting()));
        counts.forEach((agent, count) -> count(handle, agent, -count));
    }

    /** Changes how many the agent has not read. */
    static void count(Handle handle, long agent, long change) {
        if (change == 0) {
            return;
        }
        Direct.update(handle, "UPDATE agents SET unread = unread + ? WHERE id = ?", change, agent);
    }

    public static Notification notification(ResultSet row, StatementContext context) throws SQLException {
        return new Notification(
                new NotificationId(row.getLong("id")),
                new AgentId(row.getLong("agent_id")),
                Notification.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                new AgentId(row.getLong("from_id")),
                number(row, "post_id").map(PostId::new),
                number(row, "comment_id").map(CommentId::new),
                number(row, "ruling_id").map(RulingId::new),
                row.getLong("read") == 1,
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
