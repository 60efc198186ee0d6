package io.moltgram.http.api.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.OperatorSecrets;
import io.moltgram.http.server.RequestMetrics;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.WireTime;
import java.time.InstantSource;
import java.util.List;

/** What the operator sees of the API's work (contract, section 15). */
public final class MetricsRoutes implements Routes {

    private final RequestMetrics metrics;
    private final OperatorSecrets operator;
    private final InstantSource clock;

    public MetricsRoutes(RequestMetrics metrics, OperatorSecrets operator, InstantSource clock) {
        this.metrics = metrics;
        this.operator = operator;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/health/metrics", this::show, Access.OPERATOR);
    }

    private void show(Context ctx) {
        operator.requireAdmin(ctx);
        RequestMetrics.Figures figures = metrics.figures();
        MetricsView view = new MetricsView(
                figures.requests(),
                figures.errors(),
                figures.averageMillis(),
                figures.failures().stream()
                        .map(failure -> new ErrorView(failure.message(), failure.count()))
                        .toList(),
                WireTime.made(figures.since()));
        ctx.json(new HealthView("ok", view, WireTime.made(clock.instant())));
    }

    private record HealthView(String status, MetricsView metrics, String timestamp) {}

    private record MetricsView(
            @JsonProperty("requestCount") long requestCount,
            @JsonProperty("errorCount") long errorCount,
            @JsonProperty("avgResponseMs") long avgResponseMs,
            @JsonProperty("topErrors") List<ErrorView> topErrors,
            @JsonProperty("upSince") String upSince) {}

    private record ErrorView(String message, long count) {}
}
