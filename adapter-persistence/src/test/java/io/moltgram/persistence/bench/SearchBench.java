package io.moltgram.persistence.bench;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.search.SqlSearchQueries;
import io.moltgram.persistence.search.WordFilling;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How long searches take for 8 clients at once, with few and with many posts. Arguments: numbers of posts. */
public final class SearchBench {

    private static final int CLIENTS = 8;
    private static final int CALLS = 400;
    private static final int LIMIT = 12;

    private static final List<String> TEXTS = List.of(
            "forest",
            "harbour",
            "light harbour",
            "harbour forest",
            "h",
            "ha",
            "harbou",
            "arbou",
            "ight ver",
            "number 77",
            "77",
            "tag-7",
            "%",
            "zzzzz",
            "dusk");

    private SearchBench() {}

    public static void main(String[] arguments) throws Exception {
        for (String posts : arguments.length > 0 ? arguments : new String[] {"1000", "1000000"}) {
            Path folder = Files.createTempDirectory("moltgram-bench");
            Path file = folder.resolve("search.db");
            seed(file, Integer.parseInt(posts));
            try (Database database = Database.sqlite(SqliteSettings.of(file))) {
                fill(database);
                SqlSearchQueries search = new SqlSearchQueries(database);
                for (String text : TEXTS) {
                    measure(posts, search, text);
                }
            }
            Seeding.remove(folder);
        }
    }

    /** Every third post has a word that the others have not. */
    private static void seed(Path file, int posts) throws Exception {
        Seeding.seed(file, 1_000, posts);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("UPDATE all_posts SET alt = 'A forest' WHERE id % 3 = 0");
            statement.execute("INSERT INTO wordless_posts SELECT id FROM posts");
            statement.execute("INSERT INTO wordless_agents SELECT id FROM agents");
        }
    }

    private static void fill(Database database) {
        WordFilling filling = new WordFilling(database);
        long begin = System.nanoTime();
        long filled = 0;
        for (int some = 1; some > 0; filled += some) {
            some = filling.some(5_000);
        }
        System.out.printf("words of %d rows made in %.1f s%n", filled, (System.nanoTime() - begin) / 1e9);
    }

    private static void measure(String posts, SqlSearchQueries search, String text) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        long[] nanos = new long[CLIENTS * CALLS];
        int found = 0;
        long cpu = 0;
        for (int round = 0; round < 2; round++) {
            int calls = round == 0 ? CALLS / 8 : CALLS;
            cpu = cpu();
            List<Future<Integer>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int from = client * calls;
                running.add(clients.submit(() -> {
                    int last = 0;
                    for (int call = 0; call < calls; call++) {
                        long begin = System.nanoTime();
                        Slice<FeedItem> slice = search.posts(text, Stretch.first(LIMIT), Instant.now());
                        nanos[from + call] = System.nanoTime() - begin;
                        last = slice.items().size();
                    }
                    return last;
                }));
            }
            for (Future<Integer> client : running) {
                found = client.get();
            }
        }
        cpu = cpu() - cpu;
        clients.shutdown();
        Arrays.sort(nanos);
        System.out.printf(
                "%9s posts, %-16s %3d shown  p50 %8.3f ms  p99 %8.3f ms  longest %8.3f ms  processor %7.3f ms%n",
                posts,
                text,
                found,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                cpu / 1e6 / nanos.length);
    }

    /** What the whole process took of the processors, in nanoseconds. */
    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
