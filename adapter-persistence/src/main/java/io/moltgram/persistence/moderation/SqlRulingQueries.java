package io.moltgram.persistence.moderation;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.moderation.RulingQueries;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.feed.FeedRows;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;

/** Rulings joined with their agents and appeals. */
public final class SqlRulingQueries implements RulingQueries {

    private static final String SELECT = """
        SELECT r.*, a.name AS agent_name, %s
        FROM rulings r
        JOIN agents a ON a.id = r.agent_id
        LEFT JOIN appeals p ON p.ruling_id = r.id
        """.formatted(RulingRows.APPEAL);

    private final Database database;

    public SqlRulingQueries(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Case> ruling(RulingId id) {
        return database.read(handle -> handle.createQuery(SELECT + "WHERE r.id = :id")
                .bind("id", id.value())
                .map(RulingRows::ruled)
                .findOne());
    }

    @Override
    public Slice<Case> about(AgentId agent, Stretch stretch) {
        return numbered("r.agent_id = :agent", query -> query.bind("agent", agent.value()), stretch);
    }

    @Override
    public Slice<Case> latest(Stretch stretch) {
        return numbered("TRUE", query -> query, stretch);
    }

    private Slice<Case> numbered(String condition, UnaryOperator<Query> binding, Stretch stretch) {
        String sql = SELECT + """
            WHERE %s AND r.id < :before
            ORDER BY r.id DESC
            LIMIT :limit
            """.formatted(condition);
        List<Case> found = database.read(handle -> binding.apply(handle.createQuery(sql))
                .bind("before", stretch.keyOr(0, Long.MAX_VALUE))
                .bind("limit", stretch.limitAndOne())
                .map(RulingRows::ruled)
                .list());
        return Slice.of(found, stretch, each -> Position.of(each.ruling().id().value()));
    }

    @Override
    public Slice<Case> appealed(Stretch stretch) {
        String sql = SELECT + """
            WHERE p.accepted IS NULL AND (p.created_at, p.ruling_id) > (:time, :ruling)
            ORDER BY p.created_at, p.ruling_id
            LIMIT :limit
            """;
        List<Case> found = database.read(handle -> handle.createQuery(sql)
                .bind("time", stretch.keyOr(0, 0))
                .bind("ruling", stretch.keyOr(1, 0))
                .bind("limit", stretch.limitAndOne())
                .map(RulingRows::ruled)
                .list());
        return Slice.of(found, stretch, each -> {
            long at = each.appeal().orElseThrow().createdAt().toEpochMilli();
            return Position.of(at, each.ruling().id().value());
        });
    }

    @Override
    public long openAppeals() {
        return database.read(handle -> Direct.number(handle, "SELECT count(*) FROM appeals WHERE accepted IS NULL"))
                .orElse(0);
    }

    @Override
    public Optional<RulingId> hiding(PostId post, AgentId author) {
        String sql = """
            SELECT id
            FROM rulings
            WHERE ended_at IS NULL AND agent_id = ? AND id IN (
                SELECT id FROM rulings WHERE post_id = ? AND kind = 'post_hidden'
                UNION ALL
                SELECT ruling_id FROM suspended_posts WHERE post_id = ?
            )
            ORDER BY id DESC
            LIMIT 1
            """;
        OptionalLong found =
                database.read(handle -> Direct.number(handle, sql, author.value(), post.value(), post.value()));
        return found.isPresent() ? Optional.of(new RulingId(found.getAsLong())) : Optional.empty();
    }

    @Override
    public Optional<FeedItem> hiddenPost(PostId id) {
        String sql = FeedRows.HIDDEN + "WHERE p.id = :id AND p.hidden_at IS NOT NULL";
        return database.read(handle -> handle.createQuery(sql)
                .bind("id", id.value())
                .map(FeedRows::item)
                .findOne());
    }
}
