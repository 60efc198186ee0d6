package io.moltgram.persistence.feed;

import io.moltgram.application.feed.FeedQuery;
import io.moltgram.persistence.Dialect;
import io.moltgram.persistence.SearchText;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The posts that hold a text: the newest 10,000 of them, in any order. */
final class TextSearch {

    private static final int MOST = 10_000;

    private record Found(long id, long likes, HotWalk.Candidate heat) {}

    private static final Comparator<Found> MOST_LIKED_FIRST =
            Comparator.comparingLong(Found::likes).thenComparingLong(Found::id).reversed();

    private final Dialect dialect;

    TextSearch(Dialect dialect) {
        this.dialect = dialect;
    }

    /** All that were found, in the order of the query. */
    List<Long> ids(Handle handle, Filter filter, FeedQuery.Order order, String text, Instant now) {
        String needle = SearchText.fold(text);
        if (SearchText.isNowhere(needle)) {
            return List.of();
        }
        if (filter.isNone() && order == FeedQuery.Order.NEW) {
            return newest(handle, needle);
        }
        List<Found> found = found(handle, filter, needle);
        return switch (order) {
            case NEW -> found.stream().map(Found::id).toList();
            case TOP -> found.stream().sorted(MOST_LIKED_FIRST).map(Found::id).toList();
            case HOT -> HotWalk.rank(found.stream().map(Found::heat).toList(), now);
        };
    }

    private List<Long> newest(Handle handle, String needle) {
        String sql = """
                SELECT s.id
                FROM (%s) s
                ORDER BY s.id DESC
                LIMIT :most
                """.formatted(dialect.postsHolding(needle));
        return handle.createQuery(sql)
                .bind("needle", dialect.bound(needle))
                .bind("most", MOST)
                .map((row, context) -> row.getLong(1))
                .list();
    }

    private List<Found> found(Handle handle, Filter filter, String needle) {
        String sql = """
                SELECT p.id, p.likes, p.gathered, p.created_at
                FROM (%s) s
                CROSS JOIN posts p
                WHERE p.id = s.id AND %s
                ORDER BY p.id DESC
                LIMIT :most
                """.formatted(dialect.postsHolding(needle), filter.walking());
        return filter.bind(handle.createQuery(sql))
                .bind("needle", dialect.bound(needle))
                .bind("most", MOST)
                .map((row, context) -> new Found(
                        row.getLong(1),
                        row.getLong(2),
                        new HotWalk.Candidate(row.getLong(1), row.getLong(3), row.getLong(4))))
                .list();
    }
}
