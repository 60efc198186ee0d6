package io.moltgram.http.watch;

import io.moltgram.application.watch.Figures;
import io.moltgram.application.watch.RouteTimes;
import io.moltgram.application.watch.RouteTimes.Outcome;
import io.moltgram.application.watch.RouteTimes.RouteTime;
import io.moltgram.application.watch.Spread;

/** What is told of requests. */
public final class RouteFigures implements Figures.Source {

    private static final double NANOS = 1e9;
    private static final double[] QUANTILES = {0.5, 0.95, 0.99};

    private final RouteTimes times;

    public RouteFigures(RouteTimes times) {
        this.times = times;
    }

    @Override
    public void tell(Figures figures) {
        figures.gauge("moltgram_http_requests_in_flight", "Requests under way.", times.underWay());
        for (RouteTime route : times.busiest()) {
            tell(figures, route);
        }
        times.refusals()
                .forEach((code, count) ->
                        figures.counter("moltgram_http_refusals", "Requests refused, by code.", count, "code", code));
    }

    private static void tell(Figures figures, RouteTime route) {
        String method = route.method();
        String path = route.path();
        for (Outcome outcome : route.outcomes()) {
            figures.times(
                    "moltgram_http_request_seconds",
                    "Time from the first header of a request to the end of its answer.",
                    outcome.nanos(),
                    "method",
                    method,
                    "route",
                    path,
                    "status",
                    Integer.toString(outcome.status()));
        }
        Spread nanos = route.nanos();
        for (double quantile : QUANTILES) {
            figures.gauge(
                    "moltgram_http_request_quantile_seconds",
                    "Quantiles of that time since the start, within two percent.",
                    nanos.quantile(quantile) / NANOS,
                    "method",
                    method,
                    "route",
                    path,
                    "quantile",
                    Double.toString(quantile));
        }
        figures.counter(
                "moltgram_http_response_bytes",
                "Bytes of answers, without headers.",
                route.bytes(),
                "method",
                method,
                "route",
                path);
        statements(figures, route, "read", route.reads());
        statements(figures, route, "write", route.writes());
    }

    private static void statements(Figures figures, RouteTime route, String kind, long count) {
        figures.counter(
                "moltgram_http_db_statements",
                "Database statements run for requests.",
                count,
                "method",
                route.method(),
                "route",
                route.path(),
                "kind",
                kind);
    }
}
