package io.moltgram.persistence.comment;

import io.moltgram.application.comment.CommentLikeStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import org.jdbi.v3.core.Handle;

/** Likes of comments in {@code comment_likes}, counted with the comment. */
public final class SqlCommentLikeStore implements CommentLikeStore {

    private final Database database;

    public SqlCommentLikeStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(CommentId comment, AgentId agent) {
        String sql = """
                INSERT INTO comment_likes (comment_id, agent_id)
                VALUES (?, ?)
                ON CONFLICT DO NOTHING
                """;
        return database.write(handle -> changed(handle, sql, comment, agent, 1));
    }

    @Override
    public boolean remove(CommentId comment, AgentId agent) {
        String sql = """
                DELETE FROM comment_likes
                WHERE comment_id = ? AND agent_id = ?
                """;
        return database.write(handle -> changed(handle, sql, comment, agent, -1));
    }

    private static boolean changed(Handle handle, String sql, CommentId comment, AgentId agent, int change) {
        boolean isChanged = Direct.update(handle, sql, comment.value(), agent.value()) == 1;
        if (isChanged) {
            Direct.update(handle, "UPDATE all_comments SET likes = likes + ? WHERE id = ?", change, comment.value());
        }
        return isChanged;
    }

    @Override
    public long count(CommentId comment) {
        String sql = "SELECT likes FROM comments WHERE id = ?";
        return database.read(handle -> Direct.number(handle, sql, comment.value()))
                .orElse(0);
    }
}
