package io.moltgram.http.web.feed;

import io.moltgram.application.feed.TagQueries;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.view.TagChip;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The tags of the last seven days. To count them all posts of the week are looked at, so they are counted again every
 * few seconds at most, by one while the others are shown what was counted before.
 */
final class WeekTags {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Counted(Instant at, List<TagChip> tags) {}

    private final TagQueries queries;
    private final InstantSource clock;
    private final int limit;
    private final ReentrantLock counting = new ReentrantLock();
    private volatile Counted last = new Counted(Instant.MIN, List.of());

    WeekTags(TagQueries queries, InstantSource clock, int limit) {
        this.queries = queries;
        this.clock = clock;
        this.limit = limit;
    }

    /** The most used first. */
    List<TagChip> tags() {
        Counted known = last;
        Instant now = clock.instant();
        if (!isOld(known, now)) {
            return known.tags();
        }
        boolean isFirst = known.at().equals(Instant.MIN);
        if (isFirst) {
            counting.lock();
        } else if (!counting.tryLock()) {
            return known.tags();
        }
        try {
            if (isOld(last, now)) {
                List<TagChip> tags = queries.trending(now.minus(WEEK), limit).stream()
                        .map(Cards::chip)
                        .toList();
                last = new Counted(now, tags);
            }
            return last.tags();
        } finally {
            counting.unlock();
        }
    }

    private static boolean isOld(Counted counted, Instant now) {
        return now.isBefore(counted.at()) || now.minus(FRESH).isAfter(counted.at());
    }
}
