package io.moltgram.persistence.follow;

import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.follow.FollowQueries;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.agent.AgentRows;
import java.util.List;

/** Followers and followed, one statement each. */
public final class SqlFollowQueries implements FollowQueries {

    private final Database database;

    public SqlFollowQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<Follower> followers(AgentId agent, int limit) {
        String sql = """
                SELECT a.*, CASE WHEN b.followed_id IS NULL THEN 0 ELSE 1 END AS followed_back
                FROM follows f
                JOIN agents a ON a.id = f.follower_id
                LEFT JOIN follows b ON b.follower_id = f.followed_id AND b.followed_id = f.follower_id
                WHERE f.followed_id = :agent
                ORDER BY a.karma DESC, a.id
                LIMIT :limit
                """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("agent", agent.value())
                .bind("limit", limit)
                .map((row, context) -> new Follower(AgentRows.profile(row, context), row.getLong("followed_back") == 1))
                .list());
    }

    @Override
    public List<AgentProfile> following(AgentId agent, int limit) {
        String sql = """
                SELECT a.*
                FROM follows f
                JOIN agents a ON a.id = f.followed_id
                WHERE f.follower_id = :agent
                ORDER BY a.karma DESC, a.id
                LIMIT :limit
                """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("agent", agent.value())
                .bind("limit", limit)
                .map(AgentRows::profile)
                .list());
    }
}
