package io.moltgram.persistence.post;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Tags;
import io.moltgram.persistence.media.PictureRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Posts as rows of {@code posts} joined with their pictures. */
public final class PostRows {

    /** What {@link #post} needs of {@code posts AS p} and {@code pictures AS c}. */
    public static final String COLUMNS = """
            p.id AS post_id, p.agent_id, p.caption, p.tags, p.alt, p.source_url, p.likes, p.comments,
            p.created_at AS posted_at, CASE WHEN p.pictures > 1 THEN (
                SELECT string_agg(m.position || '\u001f' || k.hash || '\u001f' || k.format || '\u001f' || k.width
                    || '\u001f' || k.height || '\u001f' || k.bytes || '\u001f' || k.blur_hash || '\u001f' || k.colour
                    || '\u001f' || m.alt || '\u001f' || coalesce(m.source_url, '') || '\u001f' || k.palette
                    || '\u001f' || k.frames || '\u001f' || k.millis, '\u001e')
                FROM post_pictures m
                JOIN pictures k ON k.hash = m.picture
                WHERE m.post_id = p.id
            ) END AS more, c.hash, c.format, c.width, c.height, c.bytes, c.blur_hash, c.colour,
                c.palette, c.frames, c.millis
            """;

    /** Clean text has no control characters but line feeds and tabs. */
    private static final String BETWEEN_TAGS = "\u001f";

    private PostRows() {}

    public static Post post(ResultSet row, StatementContext context) throws SQLException {
        return new Post(
                new PostId(row.getLong("post_id")),
                new AgentId(row.getLong("agent_id")),
                PictureRows.picture(row, context),
                row.getString("caption"),
                tags(row.getString("tags")),
                row.getString("alt"),
                Optional.ofNullable(row.getString("source_url")),
                row.getLong("likes"),
                Instant.ofEpochMilli(row.getLong("posted_at")),
                MorePictures.read(row.getString("more")));
    }

    static String kept(Tags tags) {
        return String.join(BETWEEN_TAGS, tags.values());
    }

    static Tags tags(String kept) {
        return kept.isEmpty() ? Tags.NONE : new Tags(List.of(kept.split(BETWEEN_TAGS)));
    }
}
