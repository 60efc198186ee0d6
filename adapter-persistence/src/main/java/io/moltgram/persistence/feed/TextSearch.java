package io.moltgram.persistence.feed;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.application.feed.FeedQuery.Order;
import io.moltgram.persistence.Dialect;
import io.moltgram.persistence.SearchText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The posts that hold a text: the newest 10,000 of them, in any order; newest first, all of them by cursor. */
final class TextSearch {

    private static final int MOST = 10_000;

    private record Found(long id, long likes, HotWalk.Candidate heat) {}

    private final Dialect dialect;

    TextSearch(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * All that were found, in the order of the query; by age, they have no value.
     *
     * @param below only posts with lower numbers
     */
    List<Placed> posts(Handle handle, Filter filter, FeedQuery query, long below, Instant now) {
        String needle = SearchText.fold(query.text().orElseThrow());
        if (SearchText.isNowhere(needle)) {
            return List.of();
        }
        if (query.order() == Order.NEW) {
            return newest(handle, filter, needle, below, MOST);
        }
        List<Found> found = found(handle, filter, needle, below, MOST);
        if (query.order() == Order.HOT) {
            return HotWalk.rank(found.stream().map(Found::heat).toList(), now);
        }
        return found.stream()
                .map(post -> new Placed(post.likes(), post.id()))
                .sorted(Placed.ORDER)
                .toList();
    }

    /** The numbers of those behind the position. */
    Slice<Long> slice(Handle handle, Filter filter, FeedQuery query, Stretch stretch, Instant now) {
        String needle = SearchText.fold(query.text().orElseThrow());
        if (SearchText.isNowhere(needle)) {
            return new Slice<>(List.of(), Optional.empty());
        }
        if (query.order() == Order.NEW) {
            long below = stretch.keyOr(0, Long.MAX_VALUE);
            List<Placed> found = newest(handle, filter, needle, below, stretch.limitAndOne());
            return Slice.of(Placed.ids(found), stretch, Position::of);
        }
        return ranked(handle, filter, query, stretch, now);
    }

    private Slice<Long> ranked(Handle handle, Filter filter, FeedQuery query, Stretch stretch, Instant now) {
        boolean isHot = query.order() == Order.HOT;
        int first = isHot ? 1 : 0; // by heat, positions begin with the moment
        long moment = isHot ? stretch.keyOr(0, now.toEpochMilli()) : 0;
        long ceiling =
                stretch.after().map(position -> position.key(first)).orElseGet(() -> OrderedPosts.ceiling(handle));
        Placed after = new Placed(stretch.keyOr(first + 1, Long.MAX_VALUE), stretch.keyOr(first + 2, Long.MAX_VALUE));
        long below = Math.max(ceiling, ceiling + 1);
        List<Placed> all = posts(handle, filter, query, below, isHot ? Instant.ofEpochMilli(moment) : now);
        List<Placed> found =
                Placed.behind(after, all).limit(stretch.limitAndOne()).toList();
        return Slice.of(
                        found,
                        stretch,
                        post -> isHot
                                ? Position.of(moment, ceiling, post.value(), post.id())
                                : Position.of(ceiling, post.value(), post.id()))
                .map(Placed::id);
    }

    private List<Placed> newest(Handle handle, Filter filter, String needle, long below, int limit) {
        if (!filter.isNone()) {
            return found(handle, filter, needle, below, limit).stream()
                    .map(post -> new Placed(0, post.id()))
                    .toList();
        }
        String sql = """
            SELECT s.id
            FROM (%s) s
            ORDER BY s.id DESC
            LIMIT :most
            """.formatted(dialect.postsHolding(needle));
        return handle.createQuery(sql)
                .bind("needle", dialect.bound(needle))
                .bind("below", below)
                .bind("most", limit)
                .map((row, context) -> new Placed(0, row.getLong(1)))
                .list();
    }

    private List<Found> found(Handle handle, Filter filter, String needle, long below, int limit) {
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
                .bind("below", below)
                .bind("most", limit)
                .map((row, context) -> new Found(
                        row.getLong(1),
                        row.getLong(2),
                        new HotWalk.Candidate(row.getLong(1), row.getLong(3), row.getLong(4))))
                .list();
    }
}
