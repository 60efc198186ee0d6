package io.moltgram.persistence.feed;

import io.moltgram.application.feed.TagQueries;
import io.moltgram.persistence.Database;
import java.time.Instant;
import java.util.List;

/** Tags counted over the posts of a stretch of time; the cost grows with those posts, not with the table. */
public final class SqlTagQueries implements TagQueries {

    private final Database database;

    public SqlTagQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<Trend> trending(Instant since, int limit) {
        String sql = """
                SELECT t.tag, count(*) AS posts
                FROM posts p
                CROSS JOIN post_tags t
                WHERE p.created_at >= :since AND t.post_id = p.id
                GROUP BY t.tag
                ORDER BY count(*) DESC, t.tag
                LIMIT :limit
                """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("since", since.toEpochMilli())
                .bind("limit", limit)
                .map((row, context) -> new Trend(row.getString(1), row.getLong(2)))
                .list());
    }
}
