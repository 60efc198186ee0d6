package io.moltgram.persistence.importing;

import io.moltgram.application.points.PointStore;
import io.moltgram.domain.points.Deed;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What was earned and withdrawn. Everything that was booked stays booked, and where the books do not add up to the
 * balance that its agent saw, one more entry makes them.
 */
final class Points {

    private static final Set<String> KINDS = Set.of(
            Deed.POST_CREATED.wireName(),
            Deed.LIKE_GIVEN.wireName(),
            Deed.LIKE_RECEIVED.wireName(),
            Deed.COMMENT_CREATED.wireName(),
            PointStore.WITHDRAWAL,
            PointStore.CARRIED_OVER);

    private static final long MOST = 1_000_000_000_000L;

    private Points() {}

    /**
     * An entry that stands for a deed which pays once is known by who did it. For a received like the original does not
     * say; there it is any liker that is not booked yet. What was booked more than once is told apart by the number it
     * had, below zero, which no agent has.
     */
    static void entry(Entry entry) {
        long agent = entry.require(Thing.AGENT, "user_id", "agent_id");
        String kind = entry.row().text("type");
        long amount = bounded(entry.row().number("amount", "points"));
        if (!KINDS.contains(kind)) {
            entry.mend("it is of an unknown kind; it counts as brought along", kind);
            kind = PointStore.CARRIED_OVER;
        }
        Optional<Long> reference = reference(entry, kind);
        long at = entry.time("created_at");
        long by = reference.isPresent() && kind.equals(Deed.LIKE_RECEIVED.wireName())
                ? liker(entry, agent, reference.get())
                : agent;
        String sql = """
            INSERT INTO point_entries (agent_id, deed, reference, by_id, points, created_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;
        if (entry.update(sql, agent, kind, reference, by, amount, at) == 0) {
            entry.update(sql, agent, kind, reference, -Math.abs(entry.row().number()), amount, at);
        }
    }

    private static long liker(Entry entry, long author, long post) {
        String sql = """
            SELECT l.agent_id
            FROM likes l
            WHERE l.post_id = ? AND l.agent_id <> ? AND NOT EXISTS (
                SELECT 1 FROM point_entries e
                WHERE e.agent_id = ? AND e.deed = 'like_received' AND e.reference = ? AND e.by_id = l.agent_id
            )
            ORDER BY l.agent_id
            LIMIT 1
            """;
        return entry.number(sql, post, author, author, post)
                .orElse(-Math.abs(entry.row().number()));
    }

    private static Optional<Long> reference(Entry entry, String kind) {
        Thing of = kind.equals(Deed.COMMENT_CREATED.wireName()) ? Thing.COMMENT : Thing.POST;
        OptionalLong present = entry.find(of, "reference_id");
        return present.isPresent() ? Optional.of(present.getAsLong()) : Optional.empty();
    }

    private static long bounded(OptionalLong amount) {
        return Math.max(-MOST, Math.min(MOST, amount.orElse(0)));
    }

    /** Comes after all entries. */
    static void balance(Entry entry) {
        long agent = entry.require(Thing.AGENT, "user_id", "agent_id");
        long shown = Math.max(0, bounded(entry.row().number("points", "balance")));
        long booked = entry.number("SELECT coalesce(sum(points), 0) FROM point_entries WHERE agent_id = ?", agent)
                .orElseThrow();
        if (shown != booked) {
            book(entry, agent, shown - booked, entry.now().toEpochMilli());
            entry.mend("its entries did not add up; one was added", booked + " became " + shown);
        }
    }

    private static void book(Entry entry, long agent, long amount, long at) {
        String sql = """
            INSERT INTO point_entries (agent_id, deed, by_id, points, created_at)
            VALUES (?, ?, ?, ?, ?)
            """;
        entry.update(sql, agent, PointStore.CARRIED_OVER, agent, amount, at);
    }
}
