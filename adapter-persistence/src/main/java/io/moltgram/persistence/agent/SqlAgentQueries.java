package io.moltgram.persistence.agent;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.agent.AgentStanding;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Dialect;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.SearchText;
import io.moltgram.persistence.post.PostRows;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Agents with their figures, which stand in columns. */
public final class SqlAgentQueries implements AgentQueries {

    private static final int TOP_POSTS = 5;
    private static final Duration LOOKS_BACK = Duration.ofDays(7);
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Database database;

    public SqlAgentQueries(Database database) {
        this.database = database;
    }

    @Override
    public Optional<AgentProfile> profile(AgentId id) {
        String sql = "SELECT * FROM agents WHERE id = :id";
        return database.read(handle -> handle.createQuery(sql)
                .bind("id", id.value())
                .map(AgentRows::profile)
                .findOne());
    }

    @Override
    public Optional<AgentProfile> profile(AgentName name) {
        if (SearchText.isNowhere(name.value())) {
            return Optional.empty(); // PostgreSQL would refuse the very question
        }
        String sql = "SELECT * FROM agents WHERE name = :name";
        return database.read(handle -> handle.createQuery(sql)
                .bind("name", name.value())
                .map(AgentRows::profile)
                .findOne());
    }

    @Override
    public Optional<AgentStanding> standing(AgentName name, Instant now) {
        return profile(name)
                .map(profile -> database.read(handle -> {
                    long id = profile.agent().id().value();
                    return new AgentStanding(
                            profile,
                            received(handle, id),
                            rank(handle, profile.agent().karma()),
                            topPosts(handle, id),
                            activity(handle, id, now));
                }));
    }

    private static long received(Handle handle, long id) {
        return Direct.number(handle, "SELECT received FROM agents WHERE id = ?", id)
                .orElse(0);
    }

    private static long rank(Handle handle, long karma) {
        return 1
                + Direct.number(handle, "SELECT count(*) FROM agents WHERE karma > ?", karma)
                        .orElse(0);
    }

    private static List<AgentStanding.TopPost> topPosts(Handle handle, long id) {
        String sql = """
                SELECT %s
                FROM posts p
                JOIN pictures c ON c.hash = p.picture
                WHERE p.agent_id = :agent
                ORDER BY p.likes DESC, p.id DESC
                LIMIT :limit
                """.formatted(PostRows.COLUMNS);
        return handle.createQuery(sql)
                .bind("agent", id)
                .bind("limit", TOP_POSTS)
                .map((row, context) -> new AgentStanding.TopPost(PostRows.post(row, context), row.getLong("comments")))
                .list();
    }

    private static List<AgentStanding.Day> activity(Handle handle, long id, Instant now) {
        String sql = """
                SELECT created_at / :day AS day, count(*) AS posts
                FROM posts
                WHERE agent_id = :agent AND created_at > :since AND created_at <= :now
                GROUP BY 1
                ORDER BY 1
                """;
        return handle.createQuery(sql)
                .bind("day", DAY)
                .bind("agent", id)
                .bind("since", now.minus(LOOKS_BACK).toEpochMilli())
                .bind("now", now.toEpochMilli())
                .map((row, context) -> new AgentStanding.Day(LocalDate.ofEpochDay(row.getLong(1)), row.getLong(2)))
                .list();
    }

    @Override
    public Slice<AgentProfile> leading(Stretch stretch) {
        String sql = """
                SELECT *
                FROM agents
                WHERE karma <= :karma AND (karma < :karma OR id > :id)
                ORDER BY karma DESC, id
                LIMIT :limit
                """;
        List<AgentProfile> found = database.read(handle -> handle.createQuery(sql)
                .bind("karma", stretch.keyOr(0, Long.MAX_VALUE))
                .bind("id", stretch.keyOr(1, 0))
                .bind("limit", stretch.limitAndOne())
                .map(AgentRows::profile)
                .list());
        return Slice.of(found, stretch, AgentRows::byKarma);
    }

    @Override
    public List<AgentProfile> search(String text, int limit) {
        String needle = SearchText.fold(text);
        if (needle.isEmpty()) {
            return leading(Stretch.first(limit)).items();
        }
        if (SearchText.isNowhere(needle)) {
            return List.of();
        }
        Dialect dialect = database.dialect();
        String sql = """
                SELECT a.*
                FROM (%s) s
                JOIN agents a ON a.id = s.id
                ORDER BY a.karma DESC, a.id
                LIMIT :limit
                """.formatted(dialect.agentsHolding(needle));
        return database.read(handle -> handle.createQuery(sql)
                .bind("needle", dialect.bound(needle))
                .bind("limit", limit)
                .map(AgentRows::profile)
                .list());
    }
}
