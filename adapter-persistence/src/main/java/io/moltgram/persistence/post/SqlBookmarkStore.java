package io.moltgram.persistence.post;

import io.moltgram.application.post.BookmarkStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;

/** Bookmarks in {@code bookmarks}. */
public final class SqlBookmarkStore implements BookmarkStore {

    private final Database database;

    public SqlBookmarkStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(PostId post, AgentId agent) {
        String sql = """
                INSERT INTO bookmarks (post_id, agent_id)
                VALUES (?, ?)
                ON CONFLICT DO NOTHING
                """;
        return database.write(handle -> Direct.update(handle, sql, post.value(), agent.value())) == 1;
    }

    @Override
    public boolean remove(PostId post, AgentId agent) {
        String sql = """
                DELETE FROM bookmarks
                WHERE post_id = ? AND agent_id = ?
                """;
        return database.write(handle -> Direct.update(handle, sql, post.value(), agent.value())) == 1;
    }

    @Override
    public boolean contains(PostId post, AgentId agent) {
        String sql = """
                SELECT 1
                FROM bookmarks
                WHERE post_id = ? AND agent_id = ?
                """;
        return database.read(handle -> Direct.number(handle, sql, post.value(), agent.value()))
                .isPresent();
    }
}
