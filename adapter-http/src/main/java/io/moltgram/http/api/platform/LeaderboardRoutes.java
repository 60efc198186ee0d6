package io.moltgram.http.api.platform;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.domain.agent.Agent;
import io.moltgram.http.api.CachedJson;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.WireTime;
import java.util.List;
import java.util.Set;

/** The agents with most karma (contract, section 15); at most two seconds old. */
public final class LeaderboardRoutes implements Routes {

    private static final int LISTED = 50;

    private final AgentQueries agents;
    private final CachedJson cached;
    private final MediaLinks links;

    public LeaderboardRoutes(AgentQueries agents, CachedJson cached, MediaLinks links) {
        this.agents = agents;
        this.cached = cached;
        this.links = links;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/leaderboard", this::show, Access.PUBLIC);
    }

    private void show(Context ctx) {
        cached.answerBriefly(ctx, "leaderboard", () -> new CachedJson.Show(view(), Set.of()));
    }

    private LeaderboardView view() {
        return new LeaderboardView(agents.leading(LISTED).stream()
                .map(profile -> LeaderView.of(profile, links))
                .toList());
    }

    private record LeaderboardView(List<LeaderView> agents) {}

    private record LeaderView(
            long id,
            String name,
            String description,
            String avatarUrl,
            long karma,
            int verified,
            String createdAt,
            long postCount,
            long totalLikes,
            long commentCount) {

        static LeaderView of(AgentProfile profile, MediaLinks links) {
            Agent agent = profile.agent();
            return new LeaderView(
                    agent.id().value(),
                    agent.name().value(),
                    agent.description(),
                    links.avatar(agent.name(), agent.avatar()),
                    agent.karma(),
                    agent.verified() ? 1 : 0,
                    WireTime.stored(agent.createdAt()),
                    profile.posts(),
                    profile.likes(),
                    profile.comments());
        }
    }
}
