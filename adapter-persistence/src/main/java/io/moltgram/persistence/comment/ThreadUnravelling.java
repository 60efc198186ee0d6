package io.moltgram.persistence.comment;

import io.moltgram.persistence.Dialect;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.Total;
import io.moltgram.persistence.notification.NotificationRows;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Takes a comment and all answers below it out of everything that counts them, then removes them. */
final class ThreadUnravelling {

    /** The comment and all below it; its number is the first parameter of whatever follows. */
    private static final String GOING = """
        WITH RECURSIVE going (id) AS (
            SELECT id FROM comments WHERE id = ?
            UNION ALL
            SELECT c.id FROM comments c JOIN going g ON c.parent_id = g.id
        )
        """;

    /** Where the thread stands. */
    private record Place(long post, long agent) {}

    private final Dialect dialect;

    ThreadUnravelling(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Returns how many comments went. */
    int remove(Handle handle, long id) {
        Optional<Place> place = hold(handle, id);
        int going = (int)
                Direct.number(handle, GOING + "SELECT count(*) FROM going", id).orElse(0);
        if (place.isEmpty() || going == 0) {
            return 0;
        }
        uncountWithWriters(handle, id);
        forgetNotifications(handle, id, place.get().post());
        uncount(handle, place.get(), going);
        removeRows(handle, id);
        return going;
    }

    /** Holds the post, so that nobody can answer until this is over. */
    private Optional<Place> hold(Handle handle, long id) {
        String sql = """
            SELECT id, agent_id
            FROM posts
            WHERE id = (SELECT post_id FROM comments WHERE id = :id)
            %s
            """.formatted(dialect.holding());
        return handle.createQuery(sql)
                .bind("id", id)
                .map((row, context) -> new Place(row.getLong(1), row.getLong(2)))
                .findOne();
    }

    private static void uncountWithWriters(Handle handle, long id) {
        String sql = GOING + """
            UPDATE agents
            SET comments = comments - (
                SELECT count(*) FROM comments c
                WHERE c.agent_id = agents.id AND c.id IN (SELECT id FROM going)
            )
            WHERE id IN (SELECT agent_id FROM comments WHERE id IN (SELECT id FROM going))
            """;
        Direct.update(handle, sql, id);
    }

    private static void forgetNotifications(Handle handle, long id, long post) {
        String sql = GOING + """
            DELETE FROM notifications
            WHERE post_id = ? AND comment_id IN (SELECT id FROM going)
            RETURNING agent_id, read
            """;
        NotificationRows.remove(handle, sql, id, post);
    }

    private static void uncount(Handle handle, Place place, int going) {
        Direct.update(handle, "UPDATE posts SET comments = comments - ? WHERE id = ?", going, place.post());
        Direct.update(handle, "UPDATE agents SET received = received - ? WHERE id = ?", going, place.agent());
        Total.COMMENTS.add(handle, -going, place.agent());
    }

    /** Flattens the thread first: SQLite follows keys only 1,000 rows deep, and answers may stand deeper than that. */
    private static void removeRows(Handle handle, long id) {
        String flattened = GOING + """
            UPDATE comments
            SET parent_id = ?
            WHERE id IN (SELECT id FROM going) AND id <> ?
            """;
        Direct.update(handle, flattened, id, id, id);
        Direct.update(handle, "DELETE FROM comments WHERE id = ?", id);
    }
}
