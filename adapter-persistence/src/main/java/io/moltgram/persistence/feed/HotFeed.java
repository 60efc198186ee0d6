package io.moltgram.persistence.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.moltgram.application.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * The order by heat: the hottest are ranked, the rest follows newest first. A ranking serves for three seconds; then
 * the next who asks makes a new one, while the others are served from the old for three seconds more.
 */
final class HotFeed {

    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final Duration LIFE = Duration.ofSeconds(6);
    private static final int MOST_FILTERS = 64;

    /** @param madeAt by the ticker */
    private record Ranking(List<Long> ids, long madeAt, AtomicBoolean isBeingRenewed) {}

    private final Ticker ticker;
    private final Cache<Filter, Ranking> rankings;

    HotFeed(Ticker ticker) {
        this.ticker = ticker;
        this.rankings = Caffeine.newBuilder()
                .maximumSize(MOST_FILTERS)
                .expireAfterWrite(LIFE)
                .ticker(ticker)
                .build();
    }

    /** The numbers of the posts on the page. */
    List<Long> page(Handle handle, Filter filter, Page.Request request, Instant now) {
        List<Long> ranked = ranked(handle, filter, now);
        int from = (int) Math.min(request.offset(), ranked.size());
        int to = (int) Math.min(request.offset() + request.limit(), ranked.size());
        List<Long> hot = ranked.subList(from, to);
        if (hot.size() == request.limit()) {
            return hot;
        }
        long skipped = Math.max(0, request.offset() - ranked.size());
        List<Long> rest = rest(handle, filter, ranked, skipped, request.limit() - hot.size());
        return Stream.concat(hot.stream(), rest.stream()).toList();
    }

    private List<Long> ranked(Handle handle, Filter filter, Instant now) {
        Ranking present = rankings.get(filter, any -> rank(handle, filter, now));
        boolean isOld = ticker.read() - present.madeAt() >= FRESH.toNanos();
        if (isOld && present.isBeingRenewed().compareAndSet(false, true)) {
            present = rank(handle, filter, now);
            rankings.put(filter, present);
        }
        return present.ids();
    }

    private Ranking rank(Handle handle, Filter filter, Instant now) {
        List<Long> hottest = new HotWalk(handle, filter, now).hottest();
        return new Ranking(hottest, ticker.read(), new AtomicBoolean());
    }

    /** Newest first without the ranked ones: a slice of the newest that must hold enough others. */
    private static List<Long> rest(Handle handle, Filter filter, List<Long> ranked, long skipped, int limit) {
        List<Long> slice = OrderedPosts.newest(handle, filter, skipped, ranked.size() + limit);
        if (slice.isEmpty()) {
            return List.of();
        }
        Set<Long> isRanked = new HashSet<>(ranked);
        long newest = slice.get(0);
        long rankedBefore = ranked.stream().filter(id -> id > newest).count();
        return slice.stream()
                .filter(id -> !isRanked.contains(id))
                .skip(rankedBefore)
                .limit(limit)
                .toList();
    }
}
