package io.moltgram.persistence.feed;

import io.moltgram.application.feed.FeedItem;
import io.moltgram.persistence.post.PostRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Posts with pictures and authors, as joined rows. */
public final class FeedRows {

    /** Everything of a {@link FeedItem}; to be followed by conditions on {@code posts AS p}. */
    public static final String SELECT = """
        SELECT %s, %s
        FROM posts p
        JOIN agents a ON a.id = p.agent_id
        JOIN pictures c ON c.hash = p.picture
        """.formatted(PostRows.COLUMNS.strip(), AuthorRows.COLUMNS);

    /** The same of all posts, hidden or not; to be followed by conditions on {@code all_posts AS p}. */
    public static final String HIDDEN = SELECT.replace("FROM posts p", "FROM all_posts p");

    private FeedRows() {}

    public static FeedItem item(ResultSet row, StatementContext context) throws SQLException {
        return new FeedItem(PostRows.post(row, context), AuthorRows.author(row, context), row.getLong("comments"));
    }

    /** The posts with these numbers, in the order of the numbers; a post that went meanwhile is left out. */
    public static List<FeedItem> items(Handle handle, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, FeedItem> found = handle
                .createQuery(SELECT + "WHERE p.id IN (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .map(FeedRows::item)
                .stream()
                .collect(Collectors.toMap(item -> item.post().id().value(), item -> item));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
