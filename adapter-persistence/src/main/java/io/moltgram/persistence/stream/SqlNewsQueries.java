package io.moltgram.persistence.stream;

import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.message.MessageItem;
import io.moltgram.application.notification.NotificationItem;
import io.moltgram.application.stream.NewsQueries;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.feed.AuthorRows;
import io.moltgram.persistence.feed.FeedRows;
import io.moltgram.persistence.message.ConversationRows;
import io.moltgram.persistence.notification.NotificationRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.mapper.RowMapper;

/** News straight from the rows that hold them; nothing is kept for streams alone. */
public final class SqlNewsQueries implements NewsQueries {

    private static final int MOST_AT_ONCE = 500;

    private final Database database;
    private final Settling settling;

    public SqlNewsQueries(Database database) {
        this.database = database;
        this.settling = new Settling(database);
    }

    @Override
    public Settled settled() {
        return settling.look();
    }

    @Override
    public List<NotificationItem> notifications(AgentId agent, long after, long upTo, int limit) {
        String sql = """
            SELECT n.*, r.reason AS told_reason, %s
            FROM notifications n
            JOIN agents a ON a.id = n.from_id
            LEFT JOIN rulings r ON r.id = n.ruling_id
            WHERE n.agent_id = :agent AND n.id > :after AND n.id <= :upTo
            ORDER BY n.id
            LIMIT :limit
            """.formatted(AuthorRows.COLUMNS);
        return list(
                sql,
                agent,
                after,
                upTo,
                limit,
                (row, context) -> new NotificationItem(
                        NotificationRows.notification(row, context),
                        AuthorRows.author(row, context),
                        Optional.ofNullable(row.getString("told_reason"))));
    }

    /** Few conversations have anything new, and an index leads to those. */
    @Override
    public List<MessageItem> messages(AgentId agent, long after, long upTo, int limit) {
        String sql = """
            SELECT m.*, c.agent1_id, c.agent2_id, c.read1, c.read2, %s
            FROM (
                SELECT * FROM conversations WHERE agent1_id = :agent AND last_message_id > :after
                UNION ALL
                SELECT * FROM conversations WHERE agent2_id = :agent AND last_message_id > :after
            ) AS c
            JOIN messages m ON m.conversation_id = c.id AND m.id > :after AND m.id <= :upTo
                AND m.side = CASE WHEN c.agent1_id = :agent THEN 2 ELSE 1 END
            JOIN agents a ON a.id = CASE WHEN m.side = 1 THEN c.agent1_id ELSE c.agent2_id END
            ORDER BY m.id
            LIMIT :limit
            """.formatted(AuthorRows.COLUMNS);
        return list(sql, agent, after, upTo, limit, ConversationRows::item);
    }

    @Override
    public List<FeedItem> posts(AgentId agent, long after, long upTo, int limit) {
        String sql = FeedRows.SELECT + """
            WHERE p.id > :after AND p.id <= :upTo AND EXISTS (
                SELECT 1 FROM follows f WHERE f.follower_id = :agent AND f.followed_id = p.agent_id
            )
            ORDER BY p.id
            LIMIT :limit
            """;
        return list(sql, agent, after, upTo, limit, FeedRows::item);
    }

    private <T> List<T> list(String sql, AgentId agent, long after, long upTo, int limit, RowMapper<T> mapper) {
        return database.read(handle -> handle.createQuery(sql)
                .bind("agent", agent.value())
                .bind("after", after)
                .bind("upTo", upTo)
                .bind("limit", limit)
                .map(mapper)
                .list());
    }

    @Override
    public Set<AgentId> followersAmong(AgentId author, Collection<AgentId> agents) {
        String sql = "SELECT follower_id FROM follows WHERE followed_id = :author AND follower_id IN (<agents>)";
        List<Long> all = agents.stream().map(AgentId::value).toList();
        Set<AgentId> followers = new HashSet<>();
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
            List<Long> some = new ArrayList<>(all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE)));
            followers.addAll(database.read(handle -> handle.createQuery(sql)
                    .bind("author", author.value())
                    .bindList("agents", some)
                    .map((row, context) -> new AgentId(row.getLong(1)))
                    .list()));
        }
        return followers;
    }
}
