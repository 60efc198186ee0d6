package io.moltgram.persistence.feed;

import io.moltgram.persistence.Direct;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The order by age and the order by likes: stretches of an index, never a sort of more than a few thousand rows. */
final class OrderedPosts {

    /** With so many posts at most it is quicker to gather and sort them than to walk through all. */
    private static final int FEW = 10_000;

    private OrderedPosts() {}

    /** The highest number that a post has; later ones have higher numbers. */
    static long ceiling(Handle handle) {
        return Direct.number(handle, "SELECT coalesce(max(id), 0) FROM posts").orElse(0);
    }

    /** Newest first, all with lower numbers than the given one. */
    static List<Long> newest(Handle handle, Filter filter, long below, long offset, int limit) {
        String sql;
        if (filter.isTagAlone()) {
            sql = "SELECT t.post_id FROM post_tags t WHERE t.tag = :tag AND t.post_id < :below"
                    + " ORDER BY t.post_id DESC";
        } else if (filter.isNone() || filter.isAgentAlone()) {
            sql = "SELECT p.id FROM " + filter.gathering() + " AND p.id < :below ORDER BY p.id DESC";
        } else if (filter.isGathered(handle, FEW)) {
            sql = "SELECT p.id FROM " + filter.gathering() + " AND +p.id < :below ORDER BY +p.id DESC";
        } else {
            sql = "SELECT p.id FROM posts p WHERE " + filter.walking() + " AND p.id < :below ORDER BY p.id DESC";
        }
        return limited(handle, filter, sql, offset, limit)
                .bind("below", below)
                .map((row, context) -> row.getLong(1))
                .list();
    }

    /**
     * Most liked first, then newest; none above the ceiling.
     *
     * @param after those behind this one
     */
    static List<Placed> mostLiked(Handle handle, Filter filter, long ceiling, Placed after, long offset, int limit) {
        boolean isGathered = !filter.isNone() && filter.isGathered(handle, FEW);
        String from = isGathered ? filter.gathering() : "posts p WHERE " + filter.walking();
        String place = isGathered
                ? " AND (+p.likes, +p.id) < (:likes, :id) AND +p.id <= :ceiling ORDER BY +p.likes DESC, +p.id DESC"
                : " AND (p.likes, p.id) < (:likes, :id) AND p.id <= :ceiling ORDER BY p.likes DESC, p.id DESC";
        String sql = "SELECT p.likes, p.id FROM " + from + place;
        return limited(handle, filter, sql, offset, limit)
                .bind("likes", after.value())
                .bind("id", after.id())
                .bind("ceiling", ceiling)
                .map((row, context) -> new Placed(row.getLong(1), row.getLong(2)))
                .list();
    }

    private static Query limited(Handle handle, Filter filter, String sql, long offset, int limit) {
        return filter.bind(handle.createQuery(sql + " LIMIT :limit OFFSET :offset"))
                .bind("limit", limit)
                .bind("offset", offset);
    }
}
