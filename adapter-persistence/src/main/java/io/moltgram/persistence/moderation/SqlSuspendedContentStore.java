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
import org.jdbi.v3.core.Handle;

/** What suspensions hid in {@code suspended_posts} and {@code suspended_comments}. */
public final class SqlSuspendedContentStore implements SuspendedContentStore {

    private final Database database;

    public SqlSuspendedContentStore(Database database) {
        this.database = database;
    }

    @Override
    public List<PostId> shownPosts(AgentId agent, int most) {
        String sql = "SELECT id FROM posts WHERE agent_id = :number ORDER BY id DESC LIMIT :most";
        return some(sql, agent.value(), most, PostId::new);
    }

    @Override
    public List<CommentId> shownComments(AgentId agent, int most) {
        String sql = """
            SELECT id
            FROM all_comments
            WHERE agent_id = :number AND hidden_at IS NULL
            ORDER BY id DESC
            LIMIT :most
            """;
        return some(sql, agent.value(), most, CommentId::new);
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
    public int adopt(RulingId suspension, int most) {
        return database.write(handle -> {
            int adopted = adopt(handle, "suspended_posts", "post_id", suspension, most);
            return adopted + adopt(handle, "suspended_comments", "comment_id", suspension, most - adopted);
        });
    }

    private static int adopt(Handle handle, String table, String column, RulingId suspension, int most) {
        String sql = """
            UPDATE %2$s
            SET ruling_id = :suspension
            WHERE %1$s IN (
                SELECT s.%1$s
                FROM rulings r JOIN %2$s s ON s.ruling_id = r.id
                WHERE r.agent_id = (SELECT agent_id FROM rulings WHERE id = :suspension) AND r.id <> :suspension
                LIMIT :most
            )
            """.formatted(column, table);
        return handle.createUpdate(sql)
                .bind("suspension", suspension.value())
                .bind("most", most)
                .execute();
    }

    @Override
    public Hidden hidden(RulingId suspension) {
        String sql = """
            SELECT
                (SELECT count(*) FROM suspended_posts WHERE ruling_id = :suspension),
                (SELECT count(*) FROM suspended_comments WHERE ruling_id = :suspension)
            """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("suspension", suspension.value())
                .map((row, context) -> new Hidden(row.getLong(1), row.getLong(2)))
                .one());
    }

    @Override
    public List<PostId> posts(AgentId agent, int most) {
        return some(remembered("post_id", "suspended_posts"), agent.value(), most, PostId::new);
    }

    @Override
    public List<CommentId> comments(AgentId agent, int most) {
        return some(remembered("comment_id", "suspended_comments"), agent.value(), most, CommentId::new);
    }

    private static String remembered(String column, String table) {
        return """
            SELECT s.%s
            FROM rulings r JOIN %s s ON s.ruling_id = r.id
            WHERE r.agent_id = :number
            LIMIT :most
            """.formatted(column, table);
    }

    @Override
    public List<AgentId> over(Instant now) {
        String sql = """
            SELECT DISTINCT r.agent_id
            FROM rulings r
            WHERE r.kind = 'agent_suspended'
                AND (r.ended_at IS NOT NULL OR r.until_at <= :now)
                AND (
                    EXISTS (SELECT 1 FROM suspended_posts WHERE ruling_id = r.id)
                    OR EXISTS (SELECT 1 FROM suspended_comments WHERE ruling_id = r.id)
                )
                AND NOT EXISTS (
                    SELECT 1
                    FROM unfinished_suspensions u JOIN rulings other ON other.id = u.ruling_id
                    WHERE other.agent_id = r.agent_id
                )
            ORDER BY r.agent_id
            """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> new AgentId(row.getLong(1)))
                .list());
    }

    private <T> List<T> some(String sql, long number, int most, LongFunction<T> maker) {
        return database.read(handle -> handle.createQuery(sql)
                .bind("number", number)
                .bind("most", most)
                .map((row, context) -> maker.apply(row.getLong(1)))
                .list());
    }
}
