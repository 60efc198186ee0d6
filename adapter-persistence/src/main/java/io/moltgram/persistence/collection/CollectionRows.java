package io.moltgram.persistence.collection;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.collection.Collection;
import io.moltgram.domain.collection.CollectionId;
import io.moltgram.domain.collection.CollectionName;
import io.moltgram.persistence.media.PictureRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Collections as rows of {@code collections} joined with the pictures of their covers. */
final class CollectionRows {

    /** What {@link #collection} needs of {@code collections AS o} and, perhaps missing, {@code pictures AS c}. */
    static final String COLUMNS = """
        o.id AS collection_id, o.agent_id, o.name, o.description, o.cover_source, o.posts,
        o.created_at AS begun_at, c.hash, c.format, c.width, c.height, c.bytes, c.blur_hash, c.colour,
        c.palette, c.frames, c.millis
        """;

    private CollectionRows() {}

    static Collection collection(ResultSet row, StatementContext context) throws SQLException {
        return new Collection(
                new CollectionId(row.getLong("collection_id")),
                new AgentId(row.getLong("agent_id")),
                new CollectionName(row.getString("name")),
                row.getString("description"),
                cover(row, context),
                row.getLong("posts"),
                Instant.ofEpochMilli(row.getLong("begun_at")));
    }

    private static Optional<Collection.Cover> cover(ResultSet row, StatementContext context) throws SQLException {
        return row.getString("hash") == null
                ? Optional.empty()
                : Optional.of(new Collection.Cover(PictureRows.picture(row, context), row.getString("cover_source")));
    }
}
