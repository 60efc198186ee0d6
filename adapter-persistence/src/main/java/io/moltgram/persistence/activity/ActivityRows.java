package io.moltgram.persistence.activity;

import io.moltgram.application.activity.Activity;
import io.moltgram.application.feed.Author;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.feed.AuthorRows;
import io.moltgram.persistence.media.PictureRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** What happened, as rows of {@code activities} joined with what they tell of. */
final class ActivityRows {

    static final String COLUMNS = AuthorRows.COLUMNS + """
        , s.id AS activity_id, s.kind, s.created_at AS happened_at, m.id AS told_comment, m.content AS words,
        p.id AS told_post, p.caption, c.hash, c.format, c.width, c.height, c.bytes, c.blur_hash, c.colour,
        c.palette, c.frames, c.millis,
        t.name AS target_name, t.avatar AS target_avatar, t.verified AS target_verified
        """;

    private ActivityRows() {}

    static Activity activity(ResultSet row, StatementContext context) throws SQLException {
        Activity.Kind kind = Activity.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
        return new Activity(
                row.getLong("activity_id"),
                kind,
                switch (kind) {
                    case POST -> row.getLong("told_post");
                    case COMMENT -> row.getLong("told_comment");
                    case LIKE, FOLLOW -> row.getLong("activity_id");
                },
                AuthorRows.author(row, context),
                target(row),
                kind == Activity.Kind.FOLLOW ? Optional.empty() : Optional.of(post(row, context)),
                Optional.ofNullable(row.getString("words")),
                Instant.ofEpochMilli(row.getLong("happened_at")));
    }

    private static Optional<Author> target(ResultSet row) throws SQLException {
        String name = row.getString("target_name");
        Optional<ContentHash> avatar =
                Optional.ofNullable(row.getString("target_avatar")).map(ContentHash::new);
        boolean verified = row.getLong("target_verified") == 1;
        return Optional.ofNullable(name).map(each -> new Author(new AgentName(each), avatar, verified));
    }

    static Activity.Shown post(ResultSet row, StatementContext context) throws SQLException {
        return new Activity.Shown(
                new PostId(row.getLong("told_post")), PictureRows.picture(row, context), row.getString("caption"));
    }
}
