package io.moltgram.bootstrap.bench;

import io.moltgram.application.Errand;
import io.moltgram.application.watch.RouteTimes;
import io.moltgram.application.watch.SlowWork;
import io.moltgram.application.watch.StatementTimes;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * What timing and counting takes by itself: the calls that are made for each request and for each statement, on all
 * processors at once, with as many routes and statements as a server has. Prints the nanoseconds of a request and of a
 * statement. Two servers held beside each other differ by chance in more than that.
 */
public final class WatchingCost {

    private static final int ROUTES = 120;
    private static final int STATEMENTS = 300;
    private static final int CALLS = 5_000_000;
    private static final int WARM_UP = 3;

    private final RouteTimes times = new RouteTimes();
    private final SlowWork slow = new SlowWork(Duration.ofSeconds(1), InstantSource.system());
    private final StatementTimes statements = new StatementTimes();
    private final List<RouteTimes.Route> routes = IntStream.range(0, ROUTES)
            .mapToObj(number -> times.route("GET", "/" + number))
            .toList();
    private final List<String> texts = IntStream.range(0, STATEMENTS)
            .mapToObj(number -> "SELECT * FROM t" + number + " WHERE id = ?")
            .toList();

    private WatchingCost() {}

    public static void main(String... arguments) {
        WatchingCost cost = new WatchingCost();
        for (int round = 0; round < WARM_UP; round++) {
            cost.nanos(cost::requests);
            cost.nanos(cost::statements);
        }
        System.out.printf("%.0f %.0f%n", cost.nanos(cost::requests), cost.nanos(cost::statements));
    }

    /** Of one call, while every processor makes them. */
    private double nanos(Runnable calls) {
        int processors = Runtime.getRuntime().availableProcessors();
        List<CompletableFuture<Long>> all = IntStream.range(0, processors)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> timed(calls), task -> new Thread(task).start()))
                .toList();
        long total = all.stream().mapToLong(CompletableFuture::join).sum();
        return (double) total / processors / CALLS;
    }

    /** In processor time. */
    private static long timed(Runnable calls) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        calls.run();
        return threads.getCurrentThreadCpuTime() - began;
    }

    private void requests() {
        for (int call = 0; call < CALLS; call++) {
            long nanos = System.nanoTime() & 0xfffff;
            RouteTimes.Route route = routes.get((int) (nanos % ROUTES));
            slow.request(route.name(), 200, nanos, "request");
            route.add(200, nanos, 1_000, 1, 0);
        }
    }

    private void statements() {
        Errand.present(new Asked());
        for (int call = 0; call < CALLS; call++) {
            long began = System.nanoTime();
            String text = texts.get((int) (began % STATEMENTS));
            long taken = System.nanoTime() - began;
            StatementTimes.Statement statement = statements.of(text);
            statement.add(taken);
            Errand errand = Errand.present();
            if (errand != null) {
                errand.asked(taken, statement.writes());
            }
        }
        Errand.present(null);
    }

    /** Counts as a request does. */
    private static final class Asked extends Errand {

        private int reads;
        private int writes;
        private long nanos;

        @Override
        public String request() {
            return "";
        }

        @Override
        public String route() {
            return "";
        }

        @Override
        public void asked(long taken, boolean isWriting) {
            if (isWriting) {
                writes++;
            } else {
                reads++;
            }
            nanos += taken;
        }

        @Override
        public String toString() {
            return reads + " " + writes + " " + nanos;
        }
    }
}
