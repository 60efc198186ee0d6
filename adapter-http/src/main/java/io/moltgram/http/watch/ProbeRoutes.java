package io.moltgram.http.watch;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.domain.Refusal;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Routes;
import java.util.Map;

/**
 * For whatever starts, stops and feeds servers: {@code live} while the process can answer at all, {@code ready} while
 * requests should be sent here. Neither counts for any limit.
 */
public final class ProbeRoutes implements Routes {

    private final Readiness readiness;

    public ProbeRoutes(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/health/live", ProbeRoutes::live, Access.PUBLIC);
        routes.get("/api/health/ready", this::ready, Access.PUBLIC);
    }

    private static void live(Context ctx) {
        ctx.header("Cache-Control", "no-store").json(Map.of("status", "live"));
    }

    private void ready(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        if (readiness.isStopping()) {
            throw Refusal.unavailable("closing", "The server is shutting down.", 1);
        }
        readiness.trouble().ifPresent(trouble -> {
            throw Refusal.unavailable("not_ready", trouble, 1);
        });
        ctx.json(Map.of("status", "ready"));
    }
}
