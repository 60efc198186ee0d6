package io.moltgram.http.api.platform;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.domain.agent.Agent;
import io.moltgram.http.api.CachedJson;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.WireTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The agents with most karma (contract, section 15); the first fifty are at most two seconds old. */
public final class LeaderboardRoutes implements Routes {

    private static final int LISTED = 50;
    private static final Cursor CURSOR = new Cursor("leaderboard", 2);

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
        Stretch stretch = CURSOR.stretch(ctx, LISTED, LISTED);
        if (stretch.equals(Stretch.first(LISTED))) {
            cached.answerBriefly(ctx, "leaderboard", () -> new CachedJson.Show(view(stretch), Set.of()));
        } else {
            ctx.json(view(stretch));
        }
    }

    private LeaderboardView view(Stretch stretch) {
        Slice<LeaderView> leaders = agents.leading(stretch).map(profile -> LeaderView.of(profile, links));
        return new LeaderboardView(leaders.items(), CURSOR.next(leaders));
    }

    private record LeaderboardView(
            List<LeaderView> agents, @Nullable String nextCursor) {}

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
