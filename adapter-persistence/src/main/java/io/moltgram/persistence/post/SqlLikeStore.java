package io.moltgram.persistence.post;

import io.moltgram.application.post.LikeStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.Total;
import org.jdbi.v3.core.Handle;

/** Likes in {@code likes}, counted with the post, its author and the network. */
public final class SqlLikeStore implements LikeStore {

    private final Database database;

    public SqlLikeStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(PostId post, AgentId agent) {
        String sql = """
                INSERT INTO likes (post_id, agent_id)
                VALUES (?, ?)
                ON CONFLICT DO NOTHING
                """;
        return database.write(handle -> {
            boolean isNew = Direct.update(handle, sql, post.value(), agent.value()) == 1;
            if (isNew) {
                count(handle, post, agent, 1);
            }
            return isNew;
        });
    }

    @Override
    public boolean remove(PostId post, AgentId agent) {
        String sql = """
                DELETE FROM likes
                WHERE post_id = ? AND agent_id = ?
                """;
        return database.write(handle -> {
            boolean wasThere = Direct.update(handle, sql, post.value(), agent.value()) == 1;
            if (wasThere) {
                count(handle, post, agent, -1);
            }
            return wasThere;
        });
    }

    private static void count(Handle handle, PostId post, AgentId agent, long change) {
        String withPost = """
                UPDATE all_posts
                SET likes = likes + ?
                WHERE id = ?
                """;
        String withAuthor = """
                UPDATE agents
                SET likes = likes + ?
                WHERE id = (SELECT agent_id FROM posts WHERE id = ?)
                """;
        Direct.update(handle, withPost, change, post.value());
        if (Direct.update(handle, withAuthor, change, post.value()) == 1) { // else it is hidden, and not counted
            Total.LIKES.add(handle, change, agent.value());
        }
    }

    @Override
    public boolean contains(PostId post, AgentId agent) {
        String sql = "SELECT 1 FROM likes WHERE post_id = ? AND agent_id = ?";
        return database.read(handle -> Direct.number(handle, sql, post.value(), agent.value()))
                .isPresent();
    }

    @Override
    public long count(PostId post) {
        String sql = "SELECT likes FROM posts WHERE id = ?";
        return database.read(handle -> Direct.number(handle, sql, post.value())).orElse(0);
    }
}
