package io.moltgram.persistence.comment;

import io.moltgram.application.comment.CommentItem;
import io.moltgram.application.comment.CommentQueries;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.feed.AuthorRows;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Comments with their authors, one statement each. */
public final class SqlCommentQueries implements CommentQueries {

    private final Database database;

    public SqlCommentQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<CommentItem> under(PostId post, int limit) {
        String sql = """
                SELECT m.*, %s
                FROM comments m
                JOIN agents a ON a.id = m.agent_id
                WHERE m.post_id = :post
                ORDER BY m.id
                LIMIT :limit
                """.formatted(AuthorRows.COLUMNS);
        return database.read(handle -> handle.createQuery(sql)
                .bind("post", post.value())
                .bind("limit", limit)
                .map((row, context) ->
                        new CommentItem(CommentRows.comment(row, context), AuthorRows.author(row, context)))
                .list());
    }

    @Override
    public Set<CommentId> likedBy(AgentId agent, PostId post) {
        String sql = """
                SELECT l.comment_id
                FROM comments m
                JOIN comment_likes l ON l.comment_id = m.id
                WHERE m.post_id = :post AND l.agent_id = :agent
                """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("agent", agent.value())
                .bind("post", post.value())
                .map((row, context) -> new CommentId(row.getLong(1)))
                .collect(Collectors.toUnmodifiableSet()));
    }
}
