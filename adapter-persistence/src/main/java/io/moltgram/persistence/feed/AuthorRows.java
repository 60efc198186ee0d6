package io.moltgram.persistence.feed;

import io.moltgram.application.feed.Author;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.media.ContentHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Authors as parts of joined rows. */
public final class AuthorRows {

    /** What {@link #author} needs of {@code agents AS a}. */
    public static final String COLUMNS =
            "a.name AS author_name, a.avatar AS author_avatar, a.verified AS author_verified";

    private AuthorRows() {}

    public static Author author(ResultSet row, StatementContext context) throws SQLException {
        return new Author(
                new AgentName(row.getString("author_name")),
                Optional.ofNullable(row.getString("author_avatar")).map(ContentHash::new),
                row.getLong("author_verified") == 1);
    }
}
