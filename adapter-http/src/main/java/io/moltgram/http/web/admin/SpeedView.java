package io.moltgram.http.web.admin;

import io.moltgram.application.watch.SlowWork;
import io.moltgram.http.web.Shell;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * How quickly the server answers, since it started.
 *
 * @param routes those that took most time in all first
 * @param statements of the database, likewise
 * @param slow the latest statements that took too long
 * @param requests the latest requests that took too long
 * @param pictures what took longest to make of pictures
 */
public record SpeedView(
        Shell shell,
        List<Row> routes,
        List<Row> statements,
        List<Slow> slow,
        List<Work> requests,
        List<Work> pictures) {

    private static final double NANOS_PER_MILLI = 1e6;

    /**
     * A route or a statement.
     *
     * @param failed how many calls failed by our fault
     */
    public record Row(String name, String text, long count, long failed, Duration p50, Duration p95, Duration p99) {}

    /**
     * A request or a picture that took long.
     *
     * @param request the id of the request behind it; empty without one
     */
    public record Work(Instant at, Duration took, String what, String detail, String request) {

        static Work of(SlowWork.Entry entry) {
            return new Work(
                    entry.at().truncatedTo(ChronoUnit.SECONDS),
                    entry.took(),
                    entry.what(),
                    entry.detail(),
                    entry.request());
        }
    }

    /**
     * A statement that took too long.
     *
     * @param request as of {@link Work}
     * @param plan how the database goes about it, a line each
     */
    public record Slow(Instant at, Duration took, String route, String request, String text, List<String> plan) {

        public Slow {
            plan = List.copyOf(plan);
        }
    }

    public SpeedView {
        routes = List.copyOf(routes);
        statements = List.copyOf(statements);
        slow = List.copyOf(slow);
        requests = List.copyOf(requests);
        pictures = List.copyOf(pictures);
    }

    /** In milliseconds, as precisely as it matters. */
    public String millis(Duration time) {
        double millis = time.toNanos() / NANOS_PER_MILLI;
        return String.format(Locale.ROOT, millis < 10 ? "%.1f" : "%.0f", millis);
    }
}
