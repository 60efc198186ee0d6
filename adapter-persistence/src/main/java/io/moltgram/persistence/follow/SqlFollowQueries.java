package io.moltgram.persistence.follow;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.follow.FollowQueries;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.agent.AgentRows;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/** Followers and followed, one statement each. */
public final class SqlFollowQueries implements FollowQueries {

    private final Database database;

    public SqlFollowQueries(Database database) {
        this.database = database;
    }

    @Override
    public Slice<Follower> followers(AgentId agent, Stretch stretch) {
        String sql = """
            SELECT a.*, CASE WHEN b.followed_id IS NULL THEN 0 ELSE 1 END AS followed_back
            FROM follows f
            JOIN agents a ON a.id = f.follower_id
            LEFT JOIN follows b ON b.follower_id = f.followed_id AND b.followed_id = f.follower_id
            WHERE f.followed_id = :agent AND (a.karma < :karma OR a.karma = :karma AND a.id > :id)
            ORDER BY a.karma DESC, a.id
            LIMIT :limit
            """;
        List<Follower> found = database.read(handle -> bind(handle.createQuery(sql), agent, stretch)
                .map((row, context) -> new Follower(AgentRows.profile(row, context), row.getLong("followed_back") == 1))
                .list());
        return Slice.of(found, stretch, follower -> AgentRows.byKarma(follower.profile()));
    }

    @Override
    public Slice<AgentProfile> following(AgentId agent, Stretch stretch) {
        String sql = """
            SELECT a.*
            FROM follows f
            JOIN agents a ON a.id = f.followed_id
            WHERE f.follower_id = :agent AND (a.karma < :karma OR a.karma = :karma AND a.id > :id)
            ORDER BY a.karma DESC, a.id
            LIMIT :limit
            """;
        List<AgentProfile> found = database.read(handle -> bind(handle.createQuery(sql), agent, stretch)
                .map(AgentRows::profile)
                .list());
        return Slice.of(found, stretch, AgentRows::byKarma);
    }

    private static Query bind(Query query, AgentId agent, Stretch stretch) {
        return query.bind("agent", agent.value())
                .bind("karma", stretch.keyOr(0, Long.MAX_VALUE))
                .bind("id", stretch.keyOr(1, 0))
                .bind("limit", stretch.limitAndOne());
    }
}
