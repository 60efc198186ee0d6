package io.moltgram.persistence.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.benmanes.caffeine.cache.Ticker;
import io.moltgram.application.Page;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.bench.Seeding;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HotWalkTest {

    private static final int POSTS = 12_000;
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final long DAY = 86_400_000;

    @TempDir
    Path folder;

    private Database seeded(long seed) throws Exception {
        Path file = folder.resolve("test-" + seed + ".db");
        Seeding.seed(file, 10, POSTS);
        Database database = Database.sqlite(SqliteSettings.of(file));
        Random random = new Random(seed);
        int mostLikes = seed == 1 ? 3 : 400;
        long span = seed == 2 ? DAY / 48 : 30 * DAY;
        database.run(() -> database.write(handle -> {
            var batch =
                    handle.prepareBatch("UPDATE all_posts SET likes = ?, comments = ?, created_at = ? WHERE id = ?");
            for (int id = 1; id <= POSTS; id++) {
                batch.add(
                        random.nextInt(mostLikes),
                        random.nextInt(2),
                        NOW.toEpochMilli() - (long) (random.nextDouble() * span),
                        id);
            }
            return batch.execute();
        }));
        return database;
    }

    private static List<Long> bruteForce(Database database, String condition) {
        List<HotWalk.Candidate> all = database.read(handle -> handle.createQuery(
                        "SELECT id, gathered, created_at FROM posts WHERE gathered > 0 AND " + condition)
                .map((row, context) -> new HotWalk.Candidate(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list());
        return Placed.ids(HotWalk.rank(all, NOW));
    }

    @Test
    void theWalkFindsWhatSortingAllFinds() throws Exception {
        for (long seed = 0; seed < 3; seed++) {
            try (Database database = seeded(seed)) {
                List<Long> walked = database.read(handle -> {
                    Filter all =
                            Filter.of(handle, FeedQuery.of(FeedQuery.Order.HOT)).orElseThrow();
                    return Placed.ids(new HotWalk(handle, all, NOW, Long.MAX_VALUE).hottest());
                });

                assertEquals(bruteForce(database, "TRUE").subList(0, HotWalk.RANKED), walked, "seed " + seed);
            }
        }
    }

    @Test
    void behindTheRankedTheRestFollowsNewestFirstWithoutRepeats() throws Exception {
        try (Database database = seeded(0)) {
            SqlFeedQueries feeds = new SqlFeedQueries(database, Ticker.disabledTicker());
            List<Long> ranked = bruteForce(database, "TRUE").subList(0, HotWalk.RANKED);
            List<Long> expected = new ArrayList<>(ranked);
            for (long id = POSTS; id > 0; id--) {
                if (!ranked.contains(id)) {
                    expected.add(id);
                }
            }

            for (int page : new int[] {1, 20, 21, 22, 90, 239, 240}) {
                List<Long> shown =
                        feeds.page(FeedQuery.of(FeedQuery.Order.HOT), new Page.Request(page, 50), NOW).items().stream()
                                .map(item -> item.post().id().value())
                                .toList();
                assertEquals(expected.subList((page - 1) * 50, page * 50), shown, "page " + page);
            }
        }
    }

    @Test
    void whoReadsOnByCursorMeetsTheSameEvenWhenTheRankingWasForgotten() throws Exception {
        try (Database database = seeded(0)) {
            List<Long> ranked = bruteForce(database, "TRUE").subList(0, HotWalk.RANKED);
            FeedQuery query = FeedQuery.of(FeedQuery.Order.HOT);
            Slice<FeedItem> slice =
                    new SqlFeedQueries(database, Ticker.disabledTicker()).slice(query, Stretch.first(700), NOW);
            List<Long> read = new ArrayList<>(ids(slice.items()));
            while (read.size() < 3_000) {
                database.run(() -> database.write(handle -> handle.execute("""
                    INSERT INTO all_posts (agent_id, picture, caption, tags, alt, created_at, likes)
                    SELECT agent_id, picture, caption, tags, alt, created_at, 1000000 FROM posts WHERE id = 5
                    """)));
                SqlFeedQueries other = new SqlFeedQueries(database, Ticker.disabledTicker());
                slice = other.slice(query, new Stretch(slice.next(), 500), NOW.plusSeconds(3_600));
                read.addAll(ids(slice.items()));
            }

            List<Long> expected = new ArrayList<>(ranked);
            for (long id = POSTS; expected.size() < read.size(); id--) {
                if (!ranked.contains(id)) {
                    expected.add(id);
                }
            }
            assertEquals(expected, read);
        }
    }

    private static List<Long> ids(List<FeedItem> items) {
        return items.stream().map(item -> item.post().id().value()).toList();
    }

    @Test
    void aRankingLivesForThreeSeconds() throws Exception {
        try (Database database = seeded(0)) {
            AtomicLong nanos = new AtomicLong();
            SqlFeedQueries feeds = new SqlFeedQueries(database, nanos::get);
            long first = hottest(feeds);
            database.run(() -> database.write(handle -> handle.execute(
                    "UPDATE all_posts SET likes = 1000000, created_at = ? WHERE id = 5", NOW.toEpochMilli())));

            assertEquals(first, hottest(feeds));
            nanos.addAndGet(3_000_000_000L);
            assertEquals(5, hottest(feeds));
        }
    }

    private static long hottest(SqlFeedQueries feeds) {
        return feeds.page(FeedQuery.of(FeedQuery.Order.HOT), new Page.Request(1, 1), NOW)
                .items()
                .get(0)
                .post()
                .id()
                .value();
    }
}
