package io.moltgram.persistence.bench;

import io.moltgram.application.Events;
import io.moltgram.application.activity.ActivityNoting;
import io.moltgram.application.agent.KarmaKeeping;
import io.moltgram.application.limit.ActionLimits;
import io.moltgram.application.limit.ActionQuotas;
import io.moltgram.application.notification.Notifying;
import io.moltgram.application.points.Earning;
import io.moltgram.application.post.Liking;
import io.moltgram.application.webhook.Doorbell;
import io.moltgram.application.webhook.Hooking;
import io.moltgram.application.webhook.Outbox;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.SqlStorage;
import io.moltgram.persistence.limit.CaffeineAttempts;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Likes per second through the act with 64 callers, beside the same statements raw on one thread in commits of 64,
 * turn by turn. Arguments: seconds per turn, turns.
 */
public final class LikeBench {

    private static final int CALLERS = 64;
    private static final int AGENTS = 2_000;
    private static final int POSTS = 20_000;

    private LikeBench() {}

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4;
        int turns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path folder = Files.createTempDirectory("moltgram-bench");
        Path ours = folder.resolve("ours.db");
        Path raw = folder.resolve("raw.db");
        Seeding.seed(ours, AGENTS, POSTS);
        Seeding.seed(raw, AGENTS, POSTS);
        AtomicLong next = new AtomicLong();
        AtomicLong nextRaw = new AtomicLong();
        try (Database database = Database.sqlite(SqliteSettings.of(ours));
                RawLikes likes = new RawLikes(raw)) {
            for (int turn = 0; turn <= turns; turn++) {
                double through = through(liking(database), next, seconds);
                double direct = raw(likes, nextRaw, seconds);
                System.out.printf(
                        "%s: through the act %,.0f/s, raw %,.0f/s, ratio %.2f%n",
                        turn == 0 ? "warming up" : "turn " + turn, through, direct, through / direct);
            }
        }
        Seeding.remove(folder);
    }

    private static Liking liking(Database database) {
        SqlStorage storage = SqlStorage.cached(database);
        ActionLimits limits = new ActionLimits(
                ActionQuotas.NONE,
                new CaffeineAttempts(),
                storage.blocks(),
                storage.quotas(),
                database,
                InstantSource.system());
        Events events = new Events(Set.of(
                new KarmaKeeping(storage.agents()),
                new Earning(storage.points()),
                new ActivityNoting(storage.activities()),
                new Notifying(storage.notifications()),
                hooking(storage)));
        return new Liking(storage.posts(), storage.likes(), limits, events, database, InstantSource.system());
    }

    /** Nobody has a webhook, as almost nobody does. */
    private static Hooking hooking(SqlStorage storage) {
        return new Hooking(
                storage.dispatches(),
                new Outbox(
                        storage.dispatches(),
                        (fact, at) -> "",
                        new Doorbell(),
                        new SecureRandom(),
                        storage.transactions()),
                storage.agents(),
                storage.posts(),
                storage.likes(),
                storage.comments(),
                storage.follows(),
                storage.stories(),
                storage.conversations());
    }

    private static double through(Liking liking, AtomicLong next, int seconds) throws InterruptedException {
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        AtomicLong done = new AtomicLong();
        List<Thread> callers = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            callers.add(new Thread(() -> {
                while (System.nanoTime() < end) {
                    long number = next.getAndIncrement();
                    liking.toggle(new AgentId(agent(number)), new PostId(post(number)));
                    done.incrementAndGet();
                }
            }));
        }
        callers.forEach(Thread::start);
        for (Thread caller : callers) {
            caller.join();
        }
        return done.get() * 1e9 / (System.nanoTime() - begin);
    }

    private static double raw(RawLikes likes, AtomicLong next, int seconds) throws Exception {
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        long done = 0;
        while (System.nanoTime() < end) {
            for (int caller = 0; caller < CALLERS; caller++) {
                long number = next.getAndIncrement();
                likes.like(post(number), agent(number), System.currentTimeMillis());
                done++;
            }
            likes.commit();
        }
        return done * 1e9 / (System.nanoTime() - begin);
    }

    /** Every pair comes once: a like, never a like taken back. */
    private static long post(long number) {
        return 1 + number * 7919 % POSTS;
    }

    private static long agent(long number) {
        return 1 + (number / POSTS + number) % AGENTS;
    }
}
