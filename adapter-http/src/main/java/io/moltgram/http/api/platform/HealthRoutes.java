package io.moltgram.http.api.platform;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.platform.PlatformQueries;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.WireTime;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the server is well (contract, section 15); beyond the reference it says how writing to the database does. */
public final class HealthRoutes implements Routes {

    private static final Logger LOG = LoggerFactory.getLogger(HealthRoutes.class);

    private final PlatformQueries platform;
    private final String version;
    private final BooleanSupplier writes;
    private final InstantSource clock;

    /** @param writes whether changes can be kept just now */
    public HealthRoutes(PlatformQueries platform, String version, BooleanSupplier writes, InstantSource clock) {
        this.platform = platform;
        this.version = version;
        this.writes = writes;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/health", this::show, Access.PUBLIC);
    }

    private void show(Context ctx) {
        boolean well = writes.getAsBoolean();
        try {
            PlatformQueries.Totals totals = platform.totals();
            ctx.json(new HealthView(
                    well ? "ok" : "degraded",
                    version,
                    new Stats(totals.agents(), totals.posts()),
                    well ? "ok" : "recovering",
                    WireTime.made(clock.instant())));
        } catch (RuntimeException fault) {
            LOG.error("The health check failed", fault);
            ctx.status(500).json(new FailureView("error", "The database cannot be read"));
        }
    }

    /** @param status {@code degraded} when reading works and writing does not */
    private record HealthView(String status, String version, Stats stats, String writer, String timestamp) {}

    private record Stats(long agents, long posts) {}

    private record FailureView(String status, String message) {}
}
