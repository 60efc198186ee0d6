package io.moltgram.bootstrap.bench;

import io.moltgram.bootstrap.segment.FolderPlace;
import io.moltgram.bootstrap.segment.NewPictures;
import io.moltgram.bootstrap.segment.Rewind;
import io.moltgram.bootstrap.segment.Seal;
import io.moltgram.bootstrap.segment.Shipping;
import io.moltgram.persistence.sqlite.SqliteDatabase;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * What keeping every commit costs those who write, in rounds with and without it, and how long going back takes.
 * Arguments: folder, posts to begin with, writers, seconds of a round, rounds, writes a second of each writer (0 as
 * many as can be).
 */
public final class ShippingBench {

    private static final String LIKE = "INSERT INTO likes (post_id, agent_id) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final int AGENTS = 1000;

    private ShippingBench() {}

    public static void main(String... arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int posts = Integer.parseInt(arguments[1]);
        int writers = Integer.parseInt(arguments[2]);
        Duration time = Duration.ofSeconds(Integer.parseInt(arguments[3]));
        int rounds = Integer.parseInt(arguments[4]);
        int rate = Integer.parseInt(arguments[5]);
        Seeding.seed(folder.resolve("moltgram.db"), posts, AGENTS);
        for (int round = 0; round < rounds; round++) {
            round(folder, false, writers, time, rate, posts, round);
            round(folder, true, writers, time, rate, posts, round);
        }
        long began = System.nanoTime();
        Path back = folder.resolve("back");
        Rewind.Rewound rewound = new Rewind(new FolderPlace(folder.resolve("kept")), Seal.NONE)
                .to(back, Instant.MAX, (done, total, what) -> {});
        System.out.printf(
                "back: %d MiB from %d segments in %d ms%n",
                Files.size(back.resolve("moltgram.db")) >> 20, rewound.segments(), millis(began));
    }

    private static void round(Path folder, boolean ships, int writers, Duration time, int rate, int posts, int round)
            throws Exception {
        Path kept = folder.resolve("kept");
        try (SqliteDatabase database = SqliteDatabase.open(SqliteSettings.of(folder.resolve("moltgram.db")))) {
            Shipping shipping = new Shipping(
                    new Shipping.Plan(
                            folder,
                            new FolderPlace(kept),
                            Seal.NONE,
                            Duration.ofMillis(250),
                            Duration.ofDays(30),
                            true),
                    database.changes(),
                    new NewPictures(),
                    InstantSource.system());
            long began = System.nanoTime();
            if (ships) {
                shipping.start();
                while (shipping.state().base().isEmpty()) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
                }
                System.out.println("base after " + millis(began) + " ms");
            }
            long before = size(kept);
            List<long[]> taken = write(database, writers, time, rate, posts, round);
            shipping.close();
            long[] all = taken.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            System.out.printf(
                    "%s: %d writes/s, median %d us, p99 %d us, worst %d us; kept %d bytes a write%n",
                    ships ? "with" : "without",
                    all.length / time.toSeconds(),
                    all[all.length / 2] / 1000,
                    all[(int) (all.length * 0.99)] / 1000,
                    all[all.length - 1] / 1000,
                    ships ? (size(kept) - before) / all.length : 0);
        }
    }

    private static List<long[]> write(
            SqliteDatabase database, int writers, Duration time, int rate, int posts, int round) throws Exception {
        List<Thread> threads = new ArrayList<>();
        List<long[]> taken = new ArrayList<>();
        long end = System.nanoTime() + time.toNanos();
        for (int i = 0; i < writers; i++) {
            int writer = i;
            Thread thread = new Thread(() -> {
                long[] times = new long[1 << 20];
                int count = 0;
                long next = System.nanoTime();
                while (System.nanoTime() < end && count < times.length) {
                    long number = (long) round * times.length + (long) count * writers + writer;
                    long began = System.nanoTime();
                    database.write(handle -> {
                        handle.execute(LIKE, number % posts + 1, (number / posts + number * 7) % AGENTS + 1);
                        return handle.execute(
                                "UPDATE all_posts SET likes = likes + 1 WHERE id = ?", number % posts + 1);
                    });
                    times[count++] = System.nanoTime() - began;
                    if (rate > 0) {
                        next += TimeUnit.SECONDS.toNanos(1) / rate;
                        LockSupport.parkNanos(next - System.nanoTime());
                    }
                }
                synchronized (taken) {
                    taken.add(Arrays.copyOf(times, count));
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return taken;
    }

    private static long size(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static long millis(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }
}
