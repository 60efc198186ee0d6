package io.moltgram.http.api.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.platform.PlatformQueries;
import io.moltgram.domain.Refusal;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Routes;

/** Filling an empty server with the demo, where the operator develops (contract, section 15). */
public final class SeedRoutes implements Routes {

    private final boolean isOpen;
    private final Runnable seeding;
    private final PlatformQueries platform;

    /**
     * @param isOpen false in production
     * @param seeding fills the server; refuses one that has any agent
     */
    public SeedRoutes(boolean isOpen, Runnable seeding, PlatformQueries platform) {
        this.isOpen = isOpen;
        this.seeding = seeding;
        this.platform = platform;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/seed", this::seed, Access.PUBLIC);
    }

    private void seed(Context ctx) {
        if (!isOpen) {
            throw Refusal.forbidden("seed_disabled", "Seed endpoint is disabled in production");
        }
        seeding.run();
        PlatformQueries.Totals totals = platform.totals();
        ctx.json(new SeededView(true, "Seed data created", totals.agents(), totals.posts()));
    }

    private record SeededView(
            boolean success,
            String message,
            @JsonProperty("agentCount") long agentCount,
            @JsonProperty("postCount") long postCount) {}
}
