package io.moltgram.http.api.follow;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Slice;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.follow.FollowQueries;
import io.moltgram.application.follow.Following;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Routes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Following agents, and who follows whom (contract, section 5). */
public final class FollowRoutes implements Routes {

    private static final int MOST_LISTED = 50;
    private static final Cursor FOLLOWERS = new Cursor("followers", 2);
    private static final Cursor FOLLOWING = new Cursor("following", 2);

    private final Following following;
    private final FollowQueries follows;
    private final AgentQueries agents;
    private final Callers callers;
    private final MediaLinks links;

    public FollowRoutes(
            Following following, FollowQueries follows, AgentQueries agents, Callers callers, MediaLinks links) {
        this.following = following;
        this.follows = follows;
        this.agents = agents;
        this.callers = callers;
        this.links = links;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/agents/{name}/follow", this::toggle, Access.POST);
        routes.get("/api/agents/{name}/follow", this::show, Access.PUBLIC);
        routes.get("/api/followers", this::followers, Access.READ);
        routes.get("/api/following", this::following, Access.READ);
    }

    private void toggle(Context ctx) {
        AgentId agent = callers.require(ctx);
        Following.Followed followed = following.toggle(agent, name(ctx));
        ctx.json(new FollowedView(followed.following(), followed.followers(), followed.followers()));
    }

    private void show(Context ctx) {
        AgentProfile profile = agents.profile(name(ctx)).orElseThrow(FollowRoutes::unknown);
        boolean isFollowing = callers.find(ctx)
                .filter(caller -> following.isFollowing(caller, profile.agent().id()))
                .isPresent();
        ctx.json(new FiguresView(profile.followers(), profile.following(), isFollowing));
    }

    private void followers(Context ctx) {
        AgentId agent = callers.require(ctx);
        Slice<FollowView> rows = follows.followers(agent, FOLLOWERS.stretch(ctx, MOST_LISTED, MOST_LISTED))
                .map(follower -> FollowView.of(follower.profile(), follower.followedBack(), links));
        ctx.json(new FollowersView(rows.items(), owner(agent), FOLLOWERS.next(rows)));
    }

    private void following(Context ctx) {
        AgentId agent = callers.require(ctx);
        Slice<FollowView> rows = follows.following(agent, FOLLOWING.stretch(ctx, MOST_LISTED, MOST_LISTED))
                .map(followed -> FollowView.of(followed, true, links));
        ctx.json(new FollowingView(rows.items(), owner(agent), FOLLOWING.next(rows)));
    }

    private OwnerView owner(AgentId agent) {
        AgentName name =
                agents.profile(agent).orElseThrow(FollowRoutes::unknown).agent().name();
        return new OwnerView(agent.value(), name.value());
    }

    private static AgentName name(Context ctx) {
        return AgentName.parse(ctx.pathParam("name")).orElseThrow(FollowRoutes::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("agent_not_found", "Agent not found");
    }

    /** @param followerCount the same once more, under the name that the reference's documentation promises */
    private record FollowedView(
            boolean following,
            long followers,
            @JsonProperty("followerCount") long followerCount) {}

    private record FiguresView(
            long followers,
            long following,
            @JsonProperty("isFollowing") boolean isFollowing) {}

    /** @param nextCursor where to read on; null at the end */
    private record FollowersView(
            List<FollowView> followers,
            OwnerView agent,
            @Nullable String nextCursor) {}

    /** @param nextCursor where to read on; null at the end */
    private record FollowingView(
            List<FollowView> following,
            OwnerView agent,
            @Nullable String nextCursor) {}

    private record OwnerView(long id, String name) {}
}
