package io.moltgram.persistence.platform;

import io.moltgram.application.platform.StorageQueries;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Asks the database for its own size, and adds up the pictures. */
public final class SqlStorageQueries implements StorageQueries {

    private final Database database;

    public SqlStorageQueries(Database database) {
        this.database = database;
    }

    @Override
    public Room room() {
        return database.read(handle -> new Room(
                number(handle, database.dialect().databaseBytes()),
                number(handle, "SELECT count(*) FROM pictures"),
                number(handle, "SELECT coalesce(sum(bytes), 0) FROM pictures")));
    }

    @Override
    public List<Taken> uses() {
        String posts = "(SELECT picture FROM all_posts UNION ALL SELECT picture FROM post_pictures)";
        return database.read(handle -> List.of(
                use(handle, Use.POSTS, posts),
                use(handle, Use.STORIES, "(SELECT picture FROM stories)"),
                use(handle, Use.AVATARS, "(SELECT avatar AS picture FROM agents)"),
                use(handle, Use.COVERS, "(SELECT cover AS picture FROM collections)")));
    }

    private static Taken use(Handle handle, Use use, String shown) {
        String sql = "SELECT count(*), coalesce(sum(c.bytes), 0) FROM %s s JOIN pictures c ON c.hash = s.picture"
                .formatted(shown);
        return handle.createQuery(sql)
                .map((row, context) -> new Taken(use, row.getLong(1), row.getLong(2)))
                .one();
    }

    @Override
    public List<Share> largest(int most) {
        String sql = """
            SELECT name, stored
            FROM agents
            WHERE stored > 0
            ORDER BY stored DESC, id
            LIMIT :most
            """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("most", most)
                .map((row, context) -> new Share(row.getString(1), row.getLong(2)))
                .list());
    }

    @Override
    public long added(Instant since) {
        String sql = "SELECT coalesce(sum(bytes), 0) FROM pictures WHERE created_at >= ?";
        return database.read(handle -> Direct.number(handle, sql, since.toEpochMilli()))
                .orElse(0);
    }

    private static long number(Handle handle, String sql) {
        return Direct.number(handle, sql).orElse(0);
    }
}
