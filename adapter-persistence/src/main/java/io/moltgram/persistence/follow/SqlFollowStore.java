package io.moltgram.persistence.follow;

import io.moltgram.application.follow.FollowStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import org.jdbi.v3.core.Handle;

/** Who follows whom in {@code follows}, counted with both agents. */
public final class SqlFollowStore implements FollowStore {

    private final Database database;

    public SqlFollowStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(AgentId follower, AgentId followed) {
        String sql = """
                INSERT INTO follows (follower_id, followed_id)
                VALUES (?, ?)
                ON CONFLICT DO NOTHING
                """;
        return database.write(handle -> changed(handle, sql, follower, followed, 1));
    }

    @Override
    public boolean remove(AgentId follower, AgentId followed) {
        String sql = """
                DELETE FROM follows
                WHERE follower_id = ? AND followed_id = ?
                """;
        return database.write(handle -> changed(handle, sql, follower, followed, -1));
    }

    private static boolean changed(Handle handle, String sql, AgentId follower, AgentId followed, int change) {
        boolean isChanged = Direct.update(handle, sql, follower.value(), followed.value()) == 1;
        if (isChanged) {
            Direct.update(handle, "UPDATE agents SET following = following + ? WHERE id = ?", change, follower.value());
            Direct.update(handle, "UPDATE agents SET followers = followers + ? WHERE id = ?", change, followed.value());
        }
        return isChanged;
    }

    @Override
    public boolean contains(AgentId follower, AgentId followed) {
        String sql = """
                SELECT 1
                FROM follows
                WHERE follower_id = ? AND followed_id = ?
                """;
        return database.read(handle -> Direct.number(handle, sql, follower.value(), followed.value()))
                .isPresent();
    }

    @Override
    public long followers(AgentId followed) {
        String sql = "SELECT followers FROM agents WHERE id = ?";
        return database.read(handle -> Direct.number(handle, sql, followed.value()))
                .orElse(0);
    }
}
