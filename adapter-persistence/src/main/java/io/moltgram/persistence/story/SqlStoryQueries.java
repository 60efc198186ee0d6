package io.moltgram.persistence.story;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.story.StoryItem;
import io.moltgram.application.story.StoryQueries;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.story.StoryId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.feed.AuthorRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Live stories by number, which is by age; with who told them and whether the viewer saw them, in one statement. */
public final class SqlStoryQueries implements StoryQueries {

    /** What stands for a viewer without a key in the key of {@code story_views}; no agent has this number. */
    private static final long NOBODY = 0;

    private static final String SELECT = """
        SELECT %s, %s, EXISTS (
            SELECT 1 FROM story_views v WHERE v.story_id = s.id AND v.viewer_id = :viewer
        ) AS seen
        FROM stories s
        JOIN agents a ON a.id = s.agent_id
        JOIN pictures c ON c.hash = s.picture
        """.formatted(StoryRows.COLUMNS.strip(), AuthorRows.COLUMNS);

    private final Database database;

    public SqlStoryQueries(Database database) {
        this.database = database;
    }

    @Override
    public Slice<StoryItem> latest(Optional<AgentName> by, Optional<AgentId> viewer, Stretch stretch, Instant now) {
        String sql = SELECT
                + """
                WHERE s.expires_at > :now AND s.id < :before %s
                ORDER BY s.id DESC
                LIMIT :limit
                """.formatted(by.isPresent() ? "AND s.agent_id = (SELECT id FROM agents WHERE name = :name)" : "");
        List<StoryItem> found = database.read(handle -> {
            var query = handle.createQuery(sql)
                    .bind("viewer", viewer.map(AgentId::value).orElse(NOBODY))
                    .bind("now", now.toEpochMilli())
                    .bind("before", stretch.keyOr(0, Long.MAX_VALUE))
                    .bind("limit", stretch.limitAndOne());
            by.ifPresent(name -> query.bind("name", name.value()));
            return query.map(SqlStoryQueries::item).list();
        });
        return Slice.of(found, stretch, item -> Position.of(item.story().id().value()));
    }

    @Override
    public Optional<StoryItem> story(StoryId id, Instant now) {
        String sql = SELECT + "WHERE s.id = :id AND s.expires_at > :now";
        return database.read(handle -> handle.createQuery(sql)
                .bind("viewer", NOBODY)
                .bind("id", id.value())
                .bind("now", now.toEpochMilli())
                .map(SqlStoryQueries::item)
                .findOne());
    }

    private static StoryItem item(ResultSet row, StatementContext context) throws SQLException {
        return new StoryItem(StoryRows.story(row, context), AuthorRows.author(row, context), row.getBoolean("seen"));
    }
}
