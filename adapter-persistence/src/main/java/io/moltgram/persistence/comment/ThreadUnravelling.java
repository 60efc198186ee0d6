package io.moltgram.persistence.comment;

import io.moltgram.persistence.Dialect;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.Total;
import io.moltgram.persistence.notification.NotificationRows;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Takes a comment and all answers below it out of everything that counts them, then hides or removes them. Those that
 * are hidden already are counted nowhere.
 */
public final class ThreadUnravelling {

    /** The comment and all below it; its number is the first parameter of whatever follows. */
    private static final String GOING = """
        WITH RECURSIVE going (id) AS (
            SELECT id FROM all_comments WHERE id = ?
            UNION ALL
            SELECT c.id FROM all_comments c JOIN going g ON c.parent_id = g.id
        )
        """;

    private static final String SHOWN = "SELECT count(*) FROM comments WHERE id IN (SELECT id FROM going)";

    /** Where the thread stands. */
    private record Place(long post, long agent) {}

    private final Dialect dialect;

    public ThreadUnravelling(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Returns how many comments went. */
    int remove(Handle handle, long id) {
        Optional<Place> place = hold(handle, id);
        int going = number(handle, "SELECT count(*) FROM going", id);
        if (place.isEmpty() || going == 0) {
            return 0;
        }
        takeOut(handle, place.get(), id);
        removeRows(handle, id);
        return going;
    }

    /** False if there is no such comment, or it is hidden by itself already. */
    public boolean hide(Handle handle, long id, long at) {
        Optional<Place> place = hold(handle, id);
        String own = "UPDATE all_comments SET hidden_at = ? WHERE id = ? AND hidden_at IS NULL";
        if (place.isEmpty() || Direct.update(handle, own, at, id) == 0) {
            return false;
        }
        takeOut(handle, place.get(), id);
        veil(handle, id, 1);
        return true;
    }

    /** False if there is no such comment, or it is not hidden. */
    public boolean show(Handle handle, long id) {
        Optional<Place> place = hold(handle, id);
        String own = "UPDATE all_comments SET hidden_at = NULL WHERE id = ? AND hidden_at IS NOT NULL";
        if (place.isEmpty() || Direct.update(handle, own, id) == 0) {
            return false;
        }
        veil(handle, id, -1);
        count(handle, place.get(), id, 1);
        return true;
    }

    private static int number(Handle handle, String sql, long id) {
        return (int) Direct.number(handle, GOING + sql, id).orElse(0);
    }

    /** Holds the post, so that nobody can answer until this is over. */
    private Optional<Place> hold(Handle handle, long id) {
        String sql = """
            SELECT id, agent_id
            FROM all_posts
            WHERE id = (SELECT post_id FROM all_comments WHERE id = :id)
            %s
            """.formatted(dialect.holding());
        return handle.createQuery(sql)
                .bind("id", id)
                .map((row, context) -> new Place(row.getLong(1), row.getLong(2)))
                .findOne();
    }

    private static void takeOut(Handle handle, Place place, long id) {
        count(handle, place, id, -1);
        forgetNotifications(handle, id, place.post());
    }

    /** Counts those that are shown, with their writers, the post, its author and the network. */
    private static void count(Handle handle, Place place, long id, int change) {
        String writers = GOING + """
            UPDATE agents
            SET comments = comments + ? * (
                SELECT count(*) FROM comments c
                WHERE c.agent_id = agents.id AND c.id IN (SELECT id FROM going)
            )
            WHERE id IN (SELECT agent_id FROM comments WHERE id IN (SELECT id FROM going))
            """;
        int shown = number(handle, SHOWN, id);
        if (shown > 0) {
            Direct.update(handle, writers, id, change);
            Direct.update(
                    handle, "UPDATE all_posts SET comments = comments + ? WHERE id = ?", change * shown, place.post());
            Direct.update(
                    handle, "UPDATE agents SET received = received + ? WHERE id = ?", change * shown, place.agent());
            Total.COMMENTS.add(handle, (long) change * shown, place.agent());
        }
    }

    private static void forgetNotifications(Handle handle, long id, long post) {
        String sql = GOING + """
            DELETE FROM notifications
            WHERE post_id = ? AND comment_id IN (SELECT id FROM going)
            RETURNING agent_id, read
            """;
        NotificationRows.remove(handle, sql, id, post);
    }

    private static void veil(Handle handle, long id, int change) {
        String comments = GOING + "UPDATE all_comments SET veiled = veiled + ? WHERE id IN (SELECT id FROM going)";
        String told = GOING + "UPDATE activities SET veiled = veiled + ? WHERE comment_id IN (SELECT id FROM going)";
        Direct.update(handle, comments, id, change);
        Direct.update(handle, told, id, change);
    }

    /** Flattens the thread first: SQLite follows keys only 1,000 rows deep, and answers may stand deeper than that. */
    private static void removeRows(Handle handle, long id) {
        String flattened = GOING + """
            UPDATE all_comments
            SET parent_id = ?
            WHERE id IN (SELECT id FROM going) AND id <> ?
            """;
        Direct.update(handle, flattened, id, id, id);
        Direct.update(handle, "DELETE FROM all_comments WHERE id = ?", id);
    }
}
