package io.moltgram.persistence.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.moltgram.application.Page;
import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * The order by heat: the hottest are ranked, the rest follows newest first. A ranking serves for three seconds; then
 * the next who asks makes a new one, while the others are served from the old for three seconds more. Who reads on from
 * a position keeps the ranking it began with, which is made again as of its moment if it was forgotten.
 *
 * <p>A position is the ranking's moment, the highest number of a post when reading began, and the place of the post
 * just passed.
 */
final class HotFeed {

    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final Duration LIFE = Duration.ofSeconds(6);
    private static final Duration KEPT_FOR_READERS = Duration.ofMinutes(1);
    private static final int MOST_RANKINGS = 64;

    /** The value of a place behind the ranked ones; no score has it. */
    private static final long UNRANKED = -1;

    /** @param madeAt by the ticker */
    private record Ranking(Instant moment, List<Placed> posts, long madeAt, AtomicBoolean isBeingRenewed) {}

    /** What a reader began with. */
    private record Beginning(Filter filter, long moment, long ceiling) {}

    private final Ticker ticker;
    private final Cache<Filter, Ranking> rankings;
    private final Cache<Beginning, List<Placed>> begun;

    HotFeed(Ticker ticker) {
        this.ticker = ticker;
        this.rankings = Caffeine.newBuilder()
                .maximumSize(MOST_RANKINGS)
                .expireAfterWrite(LIFE)
                .ticker(ticker)
                .build();
        this.begun = Caffeine.newBuilder()
                .maximumSize(MOST_RANKINGS)
                .expireAfterAccess(KEPT_FOR_READERS)
                .ticker(ticker)
                .build();
    }

    /** The numbers of the posts on the page, and where to read on. */
    Slice<Long> page(Handle handle, Filter filter, Page.Request request, Instant now) {
        Ranking ranking = ranking(handle, filter, now);
        List<Placed> ranked = ranking.posts();
        int from = (int) Math.min(request.offset(), ranked.size());
        int to = (int) Math.min(request.offset() + request.limit(), ranked.size());
        List<Placed> hot = ranked.subList(from, to);
        if (hot.size() == request.limit()) {
            return slice(hot, begin(handle, filter, ranking), true);
        }
        long skipped = Math.max(0, request.offset() - ranked.size());
        List<Placed> rest = rest(handle, filter, ranked, skipped, request.limit() - hot.size());
        return slice(
                Stream.concat(hot.stream(), rest.stream()).toList(), begin(handle, filter, ranking), !rest.isEmpty());
    }

    /** The numbers of the posts behind the position, or of the first. */
    Slice<Long> slice(Handle handle, Filter filter, Stretch stretch, Instant now) {
        Beginning beginning = stretch.after()
                .map(position -> new Beginning(filter, position.key(0), position.key(1)))
                .orElseGet(() -> begin(handle, filter, ranking(handle, filter, now)));
        List<Placed> ranked = begun.get(beginning, any -> ranked(handle, beginning));
        Placed after = stretch.after()
                .map(position -> new Placed(position.key(2), position.key(3)))
                .orElse(Placed.BEGINNING);
        int wanted = stretch.limitAndOne();
        List<Placed> hot = Placed.behind(after, ranked).limit(wanted).toList();
        long below = after.value() == UNRANKED ? after.id() : Math.max(beginning.ceiling(), beginning.ceiling() + 1);
        List<Placed> rest =
                hot.size() == wanted ? List.of() : newestBut(handle, filter, ranked, below, 0, wanted - hot.size());
        List<Placed> found = Stream.concat(hot.stream(), rest.stream()).toList();
        boolean hasMore = found.size() == wanted;
        return slice(hasMore ? found.subList(0, stretch.limit()) : found, beginning, hasMore);
    }

    private static Slice<Long> slice(List<Placed> posts, Beginning beginning, boolean hasMore) {
        if (!hasMore) {
            return new Slice<>(Placed.ids(posts), Optional.empty());
        }
        Placed last = posts.get(posts.size() - 1);
        Position next = Position.of(beginning.moment(), beginning.ceiling(), last.value(), last.id());
        return new Slice<>(Placed.ids(posts), Optional.of(next));
    }

    /** Posts that are newer than the ranking stand behind it, so they belong to what a reader begins with. */
    private Beginning begin(Handle handle, Filter filter, Ranking ranking) {
        Beginning beginning = new Beginning(filter, ranking.moment().toEpochMilli(), OrderedPosts.ceiling(handle));
        begun.put(beginning, ranking.posts());
        return beginning;
    }

    private Ranking ranking(Handle handle, Filter filter, Instant now) {
        Ranking present = rankings.get(filter, any -> rank(handle, filter, now));
        boolean isOld = ticker.read() - present.madeAt() >= FRESH.toNanos();
        if (isOld && present.isBeingRenewed().compareAndSet(false, true)) {
            present = rank(handle, filter, now);
            rankings.put(filter, present);
        }
        return present;
    }

    private Ranking rank(Handle handle, Filter filter, Instant now) {
        Instant moment = Instant.ofEpochMilli(now.toEpochMilli());
        List<Placed> hottest = new HotWalk(handle, filter, moment, Long.MAX_VALUE).hottest();
        return new Ranking(moment, hottest, ticker.read(), new AtomicBoolean());
    }

    private static List<Placed> ranked(Handle handle, Beginning beginning) {
        Instant moment = Instant.ofEpochMilli(beginning.moment());
        return new HotWalk(handle, beginning.filter(), moment, beginning.ceiling()).hottest();
    }

    /** Newest first without the ranked ones: a slice of the newest that must hold enough others. */
    private static List<Placed> rest(Handle handle, Filter filter, List<Placed> ranked, long skipped, int limit) {
        return newestBut(handle, filter, ranked, Long.MAX_VALUE, skipped, limit);
    }

    private static List<Placed> newestBut(
            Handle handle, Filter filter, List<Placed> ranked, long below, long skipped, int limit) {
        List<Long> slice = OrderedPosts.newest(handle, filter, below, skipped, ranked.size() + limit);
        if (slice.isEmpty()) {
            return List.of();
        }
        Set<Long> isRanked = new HashSet<>(Placed.ids(ranked));
        long newest = slice.get(0);
        long rankedBefore = skipped == 0
                ? 0
                : ranked.stream().filter(post -> post.id() > newest).count();
        return slice.stream()
                .filter(id -> !isRanked.contains(id))
                .skip(rankedBefore)
                .limit(limit)
                .map(id -> new Placed(UNRANKED, id))
                .toList();
    }
}
