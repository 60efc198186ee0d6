package io.moltgram.persistence.moderation;

import io.moltgram.application.moderation.SuspendedContentStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;

/** What suspensions hid in {@code suspended_posts} and {@code suspended_comments}. */
public final class SqlSuspendedContentStore implements SuspendedContentStore {

    private final Database database;

    public SqlSuspendedContentStore(Database database) {
        this.database = database;
    }

    @Override
    public List<PostId> shownPosts(AgentId agent) {
        return all("SELECT id FROM posts WHERE agent_id = :number ORDER BY id", agent.value(), PostId::new);
    }

    @Override
    public List<CommentId> shownComments(AgentId agent) {
        String sql = "SELECT id FROM all_comments WHERE agent_id = :number AND hidden_at IS NULL ORDER BY id";
        return all(sql, agent.value(), CommentId::new);
    }

    @Override
    public void add(RulingId suspension, PostId post) {
        String sql = """
            INSERT INTO suspended_posts (post_id, ruling_id)
            VALUES (?, ?)
            ON CONFLICT (post_id) DO UPDATE SET ruling_id = excluded.ruling_id
            """;
        database.write(handle -> Direct.update(handle, sql, post.value(), suspension.value()));
    }

    @Override
    public void add(RulingId suspension, CommentId comment) {
        String sql = """
            INSERT INTO suspended_comments (comment_id, ruling_id)
            VALUES (?, ?)
            ON CONFLICT (comment_id) DO UPDATE SET ruling_id = excluded.ruling_id
            """;
        database.write(handle -> Direct.update(handle, sql, comment.value(), suspension.value()));
    }

    @Override
    public List<PostId> posts(AgentId agent) {
        return all(remembered("post_id", "suspended_posts"), agent.value(), PostId::new);
    }

    @Override
    public List<CommentId> comments(AgentId agent) {
        return all(remembered("comment_id", "suspended_comments"), agent.value(), CommentId::new);
    }

    private static String remembered(String column, String table) {
        return """
            SELECT s.%s
            FROM rulings r JOIN %s s ON s.ruling_id = r.id
            WHERE r.agent_id = :number
            ORDER BY 1
            """.formatted(column, table);
    }

    @Override
    public List<AgentId> over(Instant now) {
        String sql = """
            SELECT DISTINCT agent_id
            FROM rulings
            WHERE id IN (SELECT ruling_id FROM suspended_posts UNION SELECT ruling_id FROM suspended_comments)
                AND (ended_at IS NOT NULL OR until_at <= :number)
            ORDER BY agent_id
            """;
        return all(sql, now.toEpochMilli(), AgentId::new);
    }

    private <T> List<T> all(String sql, long number, LongFunction<T> maker) {
        return database.read(handle -> handle.createQuery(sql)
                .bind("number", number)
                .map((row, context) -> maker.apply(row.getLong(1)))
                .list());
    }
}
