package io.moltgram.http.server;

import io.javalin.http.Handler;
import io.javalin.router.Endpoint;
import io.moltgram.application.Errand;
import io.moltgram.application.watch.RouteTimes;
import io.moltgram.application.watch.RouteTimes.Route;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** Follows every request, counts it for its route when its answer is sent, and tells {@link RequestMetrics} of it. */
public final class Watching {

    private static final String STREAM = "text/event-stream";

    /** Whether anything is timed; the few counts of the API are kept in any case. */
    public record Timing(boolean isOn) {}

    private final Timing timing;
    private final RouteTimes times;
    private final RequestMetrics metrics;

    public Watching(Timing timing, RouteTimes times, RequestMetrics metrics) {
        this.timing = timing;
        this.times = times;
        this.metrics = metrics;
    }

    /** A request came in. */
    void begin(Request request, Response response, String id, boolean isApi) {
        Visit visit = new Visit(id);
        visit.attach(request);
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
        if (!isStream && timing.isOn()) {
            Route reached = visit.reached();
            Route route = reached == null ? nowhere(request) : reached;
            route.add(
                    response.getStatus(),
                    nanos,
                    Response.getContentBytesWritten(response),
                    visit.reads(),
                    visit.writes());
        }
    }

    private Route nowhere(Request request) {
        String method = request.getMethod();
        return times.route(Methods.known(method) ? method : "OTHER", RouteTimes.NONE);
    }

    /** Notes which route a request has reached. */
    Handler around(Endpoint endpoint, Handler handler) {
        Route route = times.route(endpoint.method.name(), endpoint.path);
        return ctx -> {
            if (Errand.present() instanceof Visit visit) {
                visit.reached(route);
            }
            handler.handle(ctx);
        };
    }
}
