package io.moltgram.persistence.notification;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.notification.NotificationItem;
import io.moltgram.application.notification.NotificationQueries;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.feed.AuthorRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Notifications with who did it, one statement each. */
public final class SqlNotificationQueries implements NotificationQueries {

    /** A row of the answer; the item is empty in the one row that an agent without items has. */
    private record Row(long unread, Optional<NotificationItem> item) {}

    /** Once all that are unread were found, what was read before them is not walked through. */
    private static final String MOST_UNREAD = """
        coalesce((SELECT CASE WHEN unread < :limit THEN unread ELSE :limit END FROM agents WHERE id = :agent), 0)""";

    private final Database database;

    public SqlNotificationQueries(Database database) {
        this.database = database;
    }

    @Override
    public Inbox inbox(AgentId agent, boolean unreadOnly, Stretch stretch) {
        String sql = """
            SELECT n.*, o.unread, r.reason AS told_reason, %s
            FROM agents o
            LEFT JOIN (
                SELECT * FROM notifications
                WHERE agent_id = :agent AND id < :before %s
                ORDER BY id DESC
                LIMIT %s
            ) AS n ON TRUE
            LEFT JOIN agents a ON a.id = n.from_id
            LEFT JOIN rulings r ON r.id = n.ruling_id
            WHERE o.id = :agent
            ORDER BY n.id DESC
            """.formatted(
                        AuthorRows.COLUMNS, unreadOnly ? "AND read = 0" : "", unreadOnly ? MOST_UNREAD : ":limit");
        List<Row> rows = database.read(handle -> handle.createQuery(sql)
                .bind("agent", agent.value())
                .bind("before", stretch.keyOr(0, Long.MAX_VALUE))
                .bind("limit", stretch.limitAndOne())
                .map(SqlNotificationQueries::row)
                .list());
        List<NotificationItem> found =
                rows.stream().map(Row::item).flatMap(Optional::stream).toList();
        long unread = rows.stream().mapToLong(Row::unread).findFirst().orElse(0);
        return new Inbox(
                Slice.of(
                        found,
                        stretch,
                        item -> Position.of(item.notification().id().value())),
                unread);
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        Optional<NotificationItem> item = row.getLong("id") == 0
                ? Optional.empty()
                : Optional.of(new NotificationItem(
                        NotificationRows.notification(row, context),
                        AuthorRows.author(row, context),
                        Optional.ofNullable(row.getString("told_reason"))));
        return new Row(row.getLong("unread"), item);
    }

    @Override
    public long unreadSince(AgentId agent, Instant since) {
        String sql = """
            SELECT count(*)
            FROM notifications
            WHERE agent_id = :agent AND read = 0 AND created_at > :since AND id > coalesce(
                (
                    SELECT id
                    FROM notifications
                    WHERE agent_id = :agent AND created_at <= :since
                    ORDER BY id DESC
                    LIMIT 1
                ),
                0)
            """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("agent", agent.value())
                .bind("since", since.toEpochMilli())
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Waiting waiting(AgentId agent) {
        String sql = """
            SELECT unread,
                (SELECT coalesce(sum(unread1), 0) FROM conversations WHERE agent1_id = :agent AND unread1 > 0)
                    + (SELECT coalesce(sum(unread2), 0) FROM conversations WHERE agent2_id = :agent AND unread2 > 0)
                    AS messages
            FROM agents
            WHERE id = :agent
            """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("agent", agent.value())
                .map((row, context) -> new Waiting(row.getLong("unread"), row.getLong("messages")))
                .findOne()
                .orElseGet(() -> new Waiting(0, 0)));
    }
}
