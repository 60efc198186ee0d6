package io.moltgram.persistence.collection;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.collection.Collected;
import io.moltgram.application.collection.CollectionItem;
import io.moltgram.application.collection.CollectionQueries;
import io.moltgram.application.feed.Author;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.collection.Collection;
import io.moltgram.domain.collection.CollectionId;
import io.moltgram.domain.media.Picture;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.feed.AuthorRows;
import io.moltgram.persistence.feed.FeedRows;
import io.moltgram.persistence.media.PictureRows;
import io.moltgram.persistence.post.PostRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Collections by number, which is by age; their previews in one more statement, however many they are. */
public final class SqlCollectionQueries implements CollectionQueries {

    private static final String SELECT = """
        SELECT %s, %s
        FROM collections o
        JOIN agents a ON a.id = o.agent_id
        LEFT JOIN pictures c ON c.hash = o.cover
        """.formatted(CollectionRows.COLUMNS.strip(), AuthorRows.COLUMNS);

    private record Row(Collection collection, Author owner) {}

    private record Placed(long number, Collected collected) {}

    private final Database database;

    public SqlCollectionQueries(Database database) {
        this.database = database;
    }

    @Override
    public Slice<CollectionItem> latest(Stretch stretch) {
        return listed("", query -> query, stretch);
    }

    @Override
    public Slice<CollectionItem> by(AgentName owner, Stretch stretch) {
        String condition = "AND o.agent_id = (SELECT id FROM agents WHERE name = :owner)";
        return listed(condition, query -> query.bind("owner", owner.value()), stretch);
    }

    @Override
    public Slice<CollectionItem> by(AgentId owner, Stretch stretch) {
        return listed("AND o.agent_id = :owner", query -> query.bind("owner", owner.value()), stretch);
    }

    private Slice<CollectionItem> listed(String condition, UnaryOperator<Query> binding, Stretch stretch) {
        String sql = SELECT + """
            WHERE o.id < :before %s
            ORDER BY o.id DESC
            LIMIT :limit
            """.formatted(condition);
        return database.read(handle -> {
            List<Row> found = binding.apply(handle.createQuery(sql))
                    .bind("before", stretch.keyOr(0, Long.MAX_VALUE))
                    .bind("limit", stretch.limitAndOne())
                    .map(SqlCollectionQueries::row)
                    .list();
            Slice<Row> slice = Slice.of(
                    found, stretch, row -> Position.of(row.collection().id().value()));
            Map<Long, List<Picture>> previews = previews(handle, slice.items());
            return slice.map(row -> item(row, previews));
        });
    }

    @Override
    public Optional<CollectionItem> collection(CollectionId id) {
        String sql = SELECT + "WHERE o.id = :id";
        return database.read(handle -> handle.createQuery(sql)
                .bind("id", id.value())
                .map(SqlCollectionQueries::row)
                .findOne()
                .map(row -> item(row, Map.of())));
    }

    /** A short stretch at the end of each collection, however much is in it. */
    private static Map<Long, List<Picture>> previews(Handle handle, List<Row> rows) {
        List<Long> filled = rows.stream()
                .map(Row::collection)
                .filter(collection -> collection.posts() > 0)
                .map(collection -> collection.id().value())
                .toList();
        Map<Long, List<Picture>> previews = new HashMap<>();
        if (filled.isEmpty()) {
            return previews;
        }
        String sql = """
            SELECT i.collection_id, c.*
            FROM collections o
            JOIN collection_posts i ON i.collection_id = o.id AND i.id >= coalesce((
                SELECT n.id FROM collection_posts n
                WHERE n.collection_id = o.id
                ORDER BY n.id DESC
                LIMIT 1 OFFSET :others
            ), 0)
            JOIN posts p ON p.id = i.post_id
            JOIN pictures c ON c.hash = p.picture
            WHERE o.id IN (<filled>)
            ORDER BY i.id DESC
            """;
        handle.createQuery(sql)
                .bindList("filled", filled)
                .bind("others", MOST_PREVIEWS - 1)
                .map((row, context) -> Map.entry(row.getLong("collection_id"), PictureRows.picture(row, context)))
                .forEach(entry -> previews.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                        .add(entry.getValue()));
        return previews;
    }

    @Override
    public Slice<Collected> posts(CollectionId id, Stretch stretch) {
        String sql = """
            SELECT i.id AS number, i.created_at AS added_at, %s, %s
            FROM collection_posts i
            JOIN posts p ON p.id = i.post_id
            JOIN agents a ON a.id = p.agent_id
            JOIN pictures c ON c.hash = p.picture
            WHERE i.collection_id = :id AND i.id < :before
            ORDER BY i.id DESC
            LIMIT :limit
            """.formatted(PostRows.COLUMNS.strip(), AuthorRows.COLUMNS);
        List<Placed> found = database.read(handle -> handle.createQuery(sql)
                .bind("id", id.value())
                .bind("before", stretch.keyOr(0, Long.MAX_VALUE))
                .bind("limit", stretch.limitAndOne())
                .map(SqlCollectionQueries::placed)
                .list());
        return Slice.of(found, stretch, placed -> Position.of(placed.number())).map(Placed::collected);
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(CollectionRows.collection(row, context), AuthorRows.author(row, context));
    }

    private static CollectionItem item(Row row, Map<Long, List<Picture>> previews) {
        List<Picture> own = previews.getOrDefault(row.collection().id().value(), List.of());
        return new CollectionItem(row.collection(), row.owner(), own);
    }

    private static Placed placed(ResultSet row, StatementContext context) throws SQLException {
        Instant addedAt = Instant.ofEpochMilli(row.getLong("added_at"));
        return new Placed(row.getLong("number"), new Collected(FeedRows.item(row, context), addedAt));
    }
}
