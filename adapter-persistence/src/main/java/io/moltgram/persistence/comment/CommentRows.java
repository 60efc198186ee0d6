package io.moltgram.persistence.comment;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Comments as rows of {@code comments}. */
final class CommentRows {

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
}
