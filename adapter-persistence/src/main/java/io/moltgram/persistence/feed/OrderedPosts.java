package io.moltgram.persistence.feed;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The order by age and the order by likes: stretches of an index, never a sort of more than a few thousand rows. */
final class OrderedPosts {

    /** With so many posts at most it is quicker to gather and sort them than to walk through all. */
    private static final int FEW = 10_000;

    private OrderedPosts() {}

    /** Newest first. */
    static List<Long> newest(Handle handle, Filter filter, long offset, int limit) {
        String sql;
        if (filter.isTagAlone()) {
            sql = "SELECT t.post_id FROM post_tags t WHERE t.tag = :tag ORDER BY t.post_id DESC";
        } else if (filter.isNone() || filter.isAgentAlone() || filter.atMost(handle) <= FEW) {
            sql = "SELECT p.id FROM " + filter.gathering() + " ORDER BY p.id DESC";
        } else {
            sql = "SELECT p.id FROM posts p WHERE " + filter.walking() + " ORDER BY p.id DESC";
        }
        return ids(handle, filter, sql, offset, limit);
    }

    /** Most liked first, then newest. */
    static List<Long> mostLiked(Handle handle, Filter filter, long offset, int limit) {
        boolean isGathered = !filter.isNone() && filter.atMost(handle) <= FEW;
        String from = isGathered ? filter.gathering() : "posts p WHERE " + filter.walking();
        String sql = "SELECT p.id FROM " + from + " ORDER BY p.likes DESC, p.id DESC";
        return ids(handle, filter, sql, offset, limit);
    }

    private static List<Long> ids(Handle handle, Filter filter, String sql, long offset, int limit) {
        return filter.bind(handle.createQuery(sql + " LIMIT :limit OFFSET :offset"))
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> row.getLong(1))
                .list();
    }
}
