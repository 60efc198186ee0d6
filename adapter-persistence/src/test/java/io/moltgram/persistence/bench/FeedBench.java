package io.moltgram.persistence.bench;

import com.github.benmanes.caffeine.cache.Ticker;
import io.moltgram.application.Page;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.feed.SqlFeedQueries;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long page 1 of each feed takes with few and with many posts. Arguments: numbers of posts. */
public final class FeedBench {

    private static final int CALLS = 3_000;

    private FeedBench() {}

    public static void main(String[] arguments) throws Exception {
        for (String posts : arguments.length > 0 ? arguments : new String[] {"1000", "1000000"}) {
            Path folder = Files.createTempDirectory("moltgram-bench");
            Path file = folder.resolve("feed.db");
            Seeding.seed(file, 1_000, Integer.parseInt(posts));
            try (Database database = Database.sqlite(SqliteSettings.of(file))) {
                measure(posts, new SqlFeedQueries(database, Ticker.systemTicker()));
            }
            Seeding.remove(folder);
        }
    }

    private static void measure(String posts, SqlFeedQueries feeds) {
        Map<String, FeedQuery> queries = new LinkedHashMap<>();
        queries.put("new", FeedQuery.of(FeedQuery.Order.NEW));
        queries.put("top", FeedQuery.of(FeedQuery.Order.TOP));
        queries.put("hot", FeedQuery.of(FeedQuery.Order.HOT));
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        for (FeedQuery.Order order : FeedQuery.Order.values()) {
            queries.put("day " + order, FeedQuery.of(order).since(yesterday));
        }
        queries.put("tag", FeedQuery.of(FeedQuery.Order.NEW).tagged("Tag-7"));
        queries.put("tag hot", FeedQuery.of(FeedQuery.Order.HOT).tagged("tag-7"));
        queries.put("tag top", FeedQuery.of(FeedQuery.Order.TOP).tagged("tag-7"));
        queries.put("search, many", FeedQuery.of(FeedQuery.Order.NEW).holding("harbour"));
        queries.put("search, few", FeedQuery.of(FeedQuery.Order.NEW).holding("number 77"));
        queries.put("search, short", FeedQuery.of(FeedQuery.Order.NEW).holding("xq"));
        for (int round = 0; round < 2; round++) {
            for (Map.Entry<String, FeedQuery> query : queries.entrySet()) {
                int calls = query.getKey().startsWith("search") ? CALLS / 10 : CALLS;
                long[] nanos = new long[calls];
                for (int call = 0; call < calls; call++) {
                    long begin = System.nanoTime();
                    feeds.page(query.getValue(), new Page.Request(1, 12), Instant.now());
                    nanos[call] = System.nanoTime() - begin;
                }
                Arrays.sort(nanos);
                if (round > 0) {
                    System.out.printf(
                            "%9s posts, %-13s p50 %8.3f ms  p99 %8.3f ms  longest %8.3f ms%n",
                            posts,
                            query.getKey(),
                            nanos[calls / 2] / 1e6,
                            nanos[calls * 99 / 100] / 1e6,
                            nanos[calls - 1] / 1e6);
                }
            }
        }
    }
}
