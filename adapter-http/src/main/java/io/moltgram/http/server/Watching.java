package io.moltgram.http.server;

import io.javalin.http.Handler;
import io.javalin.router.Endpoint;
import io.moltgram.application.Errand;
import io.moltgram.application.watch.RouteTimes;
import io.moltgram.application.watch.RouteTimes.Route;
import io.moltgram.application.watch.SlowWork;
import java.util.Locale;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** Follows every request, counts it for its route when its answer is sent, and tells {@link RequestMetrics} of it. */
public final class Watching {

    private static final double MILLIS = 1e6;
    private static final String STREAM = "text/event-stream";

    /** Whether anything is timed; the few counts of the API are kept in any case. */
    public record Timing(boolean isOn) {}

    private final Timing timing;
    private final RouteTimes times;
    private final RequestMetrics metrics;
    private final RequestLog log;
    private final SlowWork slow;
    private final OperatorSecrets operator;
    private final PageViews views;

    public Watching(
            Timing timing,
            RouteTimes times,
            RequestMetrics metrics,
            RequestLog log,
            SlowWork slow,
            OperatorSecrets operator,
            PageViews views) {
        this.timing = timing;
        this.times = times;
        this.metrics = metrics;
        this.log = log;
        this.slow = slow;
        this.operator = operator;
        this.views = views;
    }

    /** A request came in. */
    void begin(Request request, Response response, String id, String address, boolean isApi) {
        Visit visit = new Visit(id, address);
        visit.attach(request);
        if (isApi && operator.isShown(request.getHeaders())) {
            request.addHttpStreamWrapper(stream -> new Told(stream, visit));
        }
        times.began();
        Request.addCompletionListener(request, broken -> {
            times.ended();
            end(request, response, visit, isApi);
        });
    }

    private void end(Request request, Response response, Visit visit, boolean isApi) {
        long nanos = visit.nanos();
        String type = response.getHeaders().get(HttpHeader.CONTENT_TYPE);
        boolean isStream = type != null && type.startsWith(STREAM);
        if (isApi) {
            metrics.count(request, response.getStatus(), nanos, isStream);
        }
        String refusal = visit.refusal();
        if (refusal != null) {
            times.refused(refusal);
        }
        Route reached = visit.reached();
        Route route = reached == null ? nowhere(request) : reached;
        long bytes = Response.getContentBytesWritten(response);
        log.ended(visit, route.name(), response.getStatus(), nanos, bytes, isStream);
        if (visit.isPage() && reached != null && isShown(request, response.getStatus())) {
            views.seen(request, reached.path(), visit.address());
        }
        if (!isStream && timing.isOn()) {
            slow.request(route.name(), response.getStatus(), nanos, visit.request());
            route.add(response.getStatus(), nanos, bytes, visit.reads(), visit.writes());
        }
    }

    private static boolean isShown(Request request, int status) {
        return request.getMethod().equals("GET") && (status == 200 || status == 304);
    }

    /** The present request is for a page, which counts as looked at once it is sent. */
    public static void page() {
        if (Errand.present() instanceof Visit visit) {
            visit.page();
        }
    }

    private Route nowhere(Request request) {
        String method = request.getMethod();
        return times.route(Methods.known(method) ? method : "OTHER", RouteTimes.NONE);
    }

    /** Notes which route a request has reached. */
    Handler around(Endpoint endpoint, Handler handler) {
        Route route = times.route(endpoint.method.name(), endpoint.path);
        boolean isApi = Paths.isApi(endpoint.path);
        return ctx -> {
            if (Errand.present() instanceof Visit visit) {
                visit.reached(route);
                if (isApi && operator.isAdmin(ctx)) { // only here, where guesses of the token were counted
                    visit.tell();
                }
            }
            handler.handle(ctx);
        };
    }

    /** Tells the operator of calls to the API, and nobody else, where the time went. */
    private static final class Told extends HttpStream.Wrapper {

        private final Visit visit;

        Told(HttpStream stream, Visit visit) {
            super(stream);
            this.visit = visit;
        }

        @Override
        public void prepareResponse(HttpFields.Mutable headers) {
            if (visit.isTold()) {
                tell(headers);
            }
            super.prepareResponse(headers);
        }

        private void tell(HttpFields.Mutable headers) {
            double total = visit.nanos() / MILLIS;
            double database = visit.databaseNanos() / MILLIS;
            double render = Math.max(0, total - database);
            String timing = "db;dur=%.3f, render;dur=%.3f, total;dur=%.3f";
            headers.put("Server-Timing", String.format(Locale.ROOT, timing, database, render, total));
        }
    }
}
