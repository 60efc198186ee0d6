package io.moltgram.persistence.platform;

import io.moltgram.application.platform.SitemapQueries;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.media.PictureRows;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Parts by number: one step into the primary key for each part, and one stretch of it for what a part holds. */
public final class SqlSitemapQueries implements SitemapQueries {

    private final Database database;

    public SqlSitemapQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<Part> postParts(int size) {
        String sql = """
            WITH RECURSIVE part (number) AS (
                SELECT CAST(0 AS BIGINT)
                UNION ALL
                SELECT number + 1 FROM part WHERE (number + 1) * :size < (SELECT coalesce(max(id), 0) FROM posts)
            )
            SELECT found.number, found.changed
            FROM (
                SELECT part.number, (
                    SELECT p.created_at
                    FROM posts p
                    WHERE p.id > part.number * :size AND p.id <= (part.number + 1) * :size
                    ORDER BY p.id DESC
                    LIMIT 1
                ) AS changed
                FROM part
            ) AS found
            WHERE found.changed IS NOT NULL
            ORDER BY found.number
            """;
        return database.read(handle -> parts(handle, sql, size));
    }

    @Override
    public List<Part> agentParts(int size) {
        String sql = """
            WITH RECURSIVE part (number) AS (
                SELECT CAST(0 AS BIGINT)
                UNION ALL
                SELECT number + 1 FROM part WHERE (number + 1) * :size < (SELECT coalesce(max(id), 0) FROM agents)
            )
            SELECT part.number, coalesce(
                (SELECT created_at FROM posts ORDER BY id DESC LIMIT 1),
                (SELECT created_at FROM agents ORDER BY id DESC LIMIT 1)
            ) AS changed
            FROM part
            WHERE EXISTS (
                SELECT 1 FROM agents a WHERE a.id > part.number * :size AND a.id <= (part.number + 1) * :size
            )
            ORDER BY part.number
            """;
        return database.read(handle -> parts(handle, sql, size));
    }

    private static List<Part> parts(Handle handle, String sql, int size) {
        return handle.createQuery(sql)
                .bind("size", (long) size)
                .map((row, context) -> new Part(row.getLong(1), Instant.ofEpochMilli(row.getLong(2))))
                .list();
    }

    @Override
    public List<PostPage> posts(long part, int size) {
        String sql = """
            SELECT p.id, p.created_at AS posted_at, c.hash, c.format, c.width, c.height, c.bytes, c.blur_hash, c.colour,
                c.palette, c.frames, c.millis
            FROM posts p
            JOIN pictures c ON c.hash = p.picture
            WHERE p.id > :from AND p.id <= :to
            ORDER BY p.id
            """;
        return database.read(handle -> stretch(handle.createQuery(sql), part, size)
                .map((row, context) -> new PostPage(
                        new PostId(row.getLong("id")),
                        Instant.ofEpochMilli(row.getLong("posted_at")),
                        PictureRows.picture(row, context)))
                .list());
    }

    @Override
    public List<AgentPage> agents(long part, int size) {
        String sql = """
            SELECT a.name, coalesce(
                (SELECT p.created_at FROM posts p WHERE p.agent_id = a.id ORDER BY p.id DESC LIMIT 1),
                a.created_at
            ) AS changed
            FROM agents a
            WHERE a.id > :from AND a.id <= :to
            ORDER BY a.id
            """;
        return database.read(handle -> stretch(handle.createQuery(sql), part, size)
                .map((row, context) -> new AgentPage(
                        new AgentName(row.getString("name")), Instant.ofEpochMilli(row.getLong("changed"))))
                .list());
    }

    private static Query stretch(Query query, long part, int size) {
        return query.bind("from", part * size).bind("to", (part + 1) * size);
    }
}
