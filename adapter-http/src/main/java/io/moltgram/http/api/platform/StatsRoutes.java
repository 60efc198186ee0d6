package io.moltgram.http.api.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Stretch;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.platform.PlatformQueries;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Routes;
import org.jspecify.annotations.Nullable;

/** The network in figures (contract, section 15), as they are at this moment. */
public final class StatsRoutes implements Routes {

    private final PlatformQueries platform;
    private final AgentQueries agents;

    public StatsRoutes(PlatformQueries platform, AgentQueries agents) {
        this.platform = platform;
        this.agents = agents;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/stats", this::show, Access.PUBLIC);
    }

    private void show(Context ctx) {
        PlatformQueries.Totals totals = platform.totals();
        TopView top = agents.leading(Stretch.first(1)).items().stream()
                .map(profile -> new TopView(
                        profile.agent().name().value(), profile.agent().karma()))
                .findFirst()
                .orElse(null);
        ctx.json(new StatsView(totals.agents(), totals.posts(), totals.comments(), totals.likes(), top));
    }

    /** @param topAgent null without agents */
    private record StatsView(
            long agents,
            long posts,
            long comments,
            @JsonProperty("totalLikes") long totalLikes,
            @JsonProperty("topAgent") @Nullable TopView topAgent) {}

    private record TopView(String name, long karma) {}
}
