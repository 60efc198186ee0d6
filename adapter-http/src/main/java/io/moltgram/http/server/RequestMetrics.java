package io.moltgram.http.server;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.server.Request;

/**
 * Counts the requests to the API since the start: how many, how many failed by our fault (5xx), how long they took.
 * Streams, which last as long as someone listens, are counted and not timed.
 */
public final class RequestMetrics {

    private static final String FAILURE = "moltgram.failure";
    private static final int LONGEST_TEXT = 80;

    /** So many different failures are told apart; there are far fewer routes and texts. */
    private static final int MOST_FAILURES = 1_000;

    private static final int MOST_SHOWN = 10;

    /** @param message route and text, joined by a colon */
    public record Failure(String message, long count) {}

    /**
     * How things stand.
     *
     * @param averageMillis rounded; 0 before the first
     * @param failures the most frequent, at most ten
     */
    public record Figures(long requests, long errors, long averageMillis, List<Failure> failures, Instant since) {}

    private final Instant since;
    private final LongAdder requests = new LongAdder();
    private final LongAdder errors = new LongAdder();
    private final LongAdder timed = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final ConcurrentMap<String, LongAdder> failures = new ConcurrentHashMap<>();

    public RequestMetrics(InstantSource clock) {
        this.since = clock.instant();
    }

    /** Counts a request whose answer is sent. */
    void count(Request request, int status, long taken, boolean isStream) {
        requests.increment();
        if (!isStream) {
            timed.increment();
            nanos.add(taken);
        }
        if (status >= 500) {
            errors.increment();
            note(request);
        }
    }

    /** Says what the request failed of, for when it is counted. The text must be ours, not the caller's. */
    static void failed(Context ctx, String text) {
        String route = ctx.method() + " " + ctx.endpoint().path;
        ctx.attribute(FAILURE, route + ":" + text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    }

    private void note(Request request) {
        String failure = request.getAttribute(FAILURE) instanceof String text
                ? text
                : request.getMethod() + " /api:no answer of a route";
        LongAdder known = failures.get(failure);
        if (known == null && failures.size() < MOST_FAILURES) {
            known = failures.computeIfAbsent(failure, each -> new LongAdder());
        }
        if (known != null) {
            known.increment();
        }
    }

    public Figures figures() {
        long count = timed.sum();
        List<Failure> most = failures.entrySet().stream()
                .map(entry -> new Failure(entry.getKey(), entry.getValue().sum()))
                .sorted(Comparator.comparingLong(Failure::count).reversed().thenComparing(Failure::message))
                .limit(MOST_SHOWN)
                .toList();
        long millis = count == 0 ? 0 : Math.round(nanos.sum() / 1e6 / count);
        return new Figures(requests.sum(), errors.sum(), millis, most, since);
    }
}
