package io.moltgram.persistence.comment;

import io.moltgram.application.comment.CommentItem;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.feed.AuthorRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Comments as rows of {@code comments}. */
public final class CommentRows {

    private CommentRows() {}

    static Comment comment(ResultSet row, StatementContext context) throws SQLException {
        long number = row.getLong("parent_id");
        Optional<CommentId> parent = row.wasNull() ? Optional.empty() : Optional.of(new CommentId(number));
        return new Comment(
                new CommentId(row.getLong("id")),
                new PostId(row.getLong("post_id")),
                new AgentId(row.getLong("agent_id")),
                parent,
                row.getString("content"),
                row.getLong("likes"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    /** The comment with its author, unless it is hidden or gone. */
    public static Optional<CommentItem> item(Handle handle, long id) {
        String sql = """
            SELECT m.*, %s
            FROM comments m
            JOIN agents a ON a.id = m.agent_id
            WHERE m.id = :id
            """.formatted(AuthorRows.COLUMNS);
        return handle.createQuery(sql)
                .bind("id", id)
                .map((row, context) -> new CommentItem(comment(row, context), AuthorRows.author(row, context)))
                .findOne();
    }
}
