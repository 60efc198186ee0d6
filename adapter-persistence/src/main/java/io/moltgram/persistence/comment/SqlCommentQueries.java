package io.moltgram.persistence.comment;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
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
    public Slice<CommentItem> under(PostId post, Stretch stretch) {
        String sql = """
            SELECT m.*, %s
            FROM comments m
            JOIN agents a ON a.id = m.agent_id
            WHERE m.post_id = :post AND m.id > :after
            ORDER BY m.id
            LIMIT :limit
            """.formatted(AuthorRows.COLUMNS);
        List<CommentItem> found = database.read(handle -> handle.createQuery(sql)
                .bind("post", post.value())
                .bind("after", stretch.keyOr(0, 0))
                .bind("limit", stretch.limitAndOne())
                .map((row, context) ->
                        new CommentItem(CommentRows.comment(row, context), AuthorRows.author(row, context)))
                .list());
        return Slice.of(found, stretch, item -> Position.of(item.comment().id().value()));
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
