package io.moltgram.persistence.story;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.story.Story;
import io.moltgram.domain.story.StoryId;
import io.moltgram.persistence.media.PictureRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Stories as rows of {@code stories} joined with their pictures. */
final class StoryRows {

    /** What {@link #story} needs of {@code stories AS s} and {@code pictures AS c}. */
    static final String COLUMNS = """
        s.id AS story_id, s.agent_id, s.caption, s.source_url, s.views, s.created_at AS told_at, s.expires_at,
        c.hash, c.format, c.width, c.height, c.bytes, c.blur_hash, c.colour, c.palette, c.frames, c.millis
        """;

    private StoryRows() {}

    static Story story(ResultSet row, StatementContext context) throws SQLException {
        return new Story(
                new StoryId(row.getLong("story_id")),
                new AgentId(row.getLong("agent_id")),
                PictureRows.picture(row, context),
                row.getString("caption"),
                Optional.ofNullable(row.getString("source_url")),
                row.getLong("views"),
                Instant.ofEpochMilli(row.getLong("told_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")));
    }
}
