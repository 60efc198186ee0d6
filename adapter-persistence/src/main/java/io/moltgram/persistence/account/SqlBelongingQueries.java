package io.moltgram.persistence.account;

import io.moltgram.application.account.Belonging;
import io.moltgram.application.account.BelongingQueries;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.collection.CollectionId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.story.StoryId;
import io.moltgram.persistence.Database;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Answers from the tables of posts, comments, likes, follows, stories and collections. */
public final class SqlBelongingQueries implements BelongingQueries {

    /** A question for one kind; it names the agent {@code :agent}. */
    private record Kind(String sql, int most, RowMapper<Belonging> row) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "SELECT id FROM all_posts WHERE agent_id = :agent ORDER BY id",
                    1,
                    (row, context) -> new Belonging.OfPost(new PostId(row.getLong(1)))),
            new Kind(
                    """
                    SELECT c.id, c.post_id, p.agent_id
                    FROM all_comments c
                    JOIN all_posts p ON p.id = c.post_id
                    WHERE c.agent_id = :agent
                    ORDER BY c.id
                    """,
                    1,
                    (row, context) -> new Belonging.OfComment(
                            new CommentId(row.getLong(1)), new PostId(row.getLong(2)), new AgentId(row.getLong(3)))),
            new Kind(
                    """
                    SELECT l.post_id, p.agent_id
                    FROM likes l
                    JOIN all_posts p ON p.id = l.post_id
                    WHERE l.agent_id = :agent
                    ORDER BY l.post_id
                    """,
                    Integer.MAX_VALUE,
                    (row, context) -> new Belonging.OfLike(new PostId(row.getLong(1)), new AgentId(row.getLong(2)))),
            new Kind(
                    """
                    SELECT l.comment_id, c.post_id
                    FROM comment_likes l
                    JOIN all_comments c ON c.id = l.comment_id
                    WHERE l.agent_id = :agent
                    ORDER BY l.comment_id
                    """,
                    Integer.MAX_VALUE,
                    (row, context) ->
                            new Belonging.OfCommentLike(new CommentId(row.getLong(1)), new PostId(row.getLong(2)))),
            new Kind(
                    "SELECT follower_id, followed_id FROM follows WHERE follower_id = :agent ORDER BY followed_id",
                    Integer.MAX_VALUE,
                    (row, context) -> new Belonging.OfFollow(new AgentId(row.getLong(1)), new AgentId(row.getLong(2)))),
            new Kind(
                    "SELECT follower_id, followed_id FROM follows WHERE followed_id = :agent ORDER BY follower_id",
                    Integer.MAX_VALUE,
                    (row, context) -> new Belonging.OfFollow(new AgentId(row.getLong(1)), new AgentId(row.getLong(2)))),
            new Kind(
                    "SELECT id, picture FROM stories WHERE agent_id = :agent ORDER BY id",
                    Integer.MAX_VALUE,
                    (row, context) ->
                            new Belonging.OfStory(new StoryId(row.getLong(1)), new ContentHash(row.getString(2)))),
            new Kind(
                    "SELECT id, cover FROM collections WHERE agent_id = :agent ORDER BY id",
                    Integer.MAX_VALUE,
                    (row, context) -> new Belonging.OfCollection(
                            new CollectionId(row.getLong(1)),
                            Optional.ofNullable(row.getString(2)).map(ContentHash::new))));

    private final Database database;

    public SqlBelongingQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<Belonging> some(AgentId agent, int most) {
        return database.read(handle -> KINDS.stream()
                .map(kind -> some(handle, kind, agent, most))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of()));
    }

    private static List<Belonging> some(Handle handle, Kind kind, AgentId agent, int most) {
        return handle.createQuery(kind.sql() + " LIMIT :most")
                .bind("agent", agent.value())
                .bind("most", Math.min(most, kind.most()))
                .map(kind.row())
                .list();
    }
}
