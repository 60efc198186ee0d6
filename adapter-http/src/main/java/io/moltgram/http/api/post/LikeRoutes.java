package io.moltgram.http.api.post;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.post.Liking;
import io.moltgram.application.post.PostFinding;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.Routes;

/** Liking posts (contract, section 6). */
public final class LikeRoutes implements Routes {

    private final Liking liking;
    private final PostFinding posts;
    private final Callers callers;

    public LikeRoutes(Liking liking, PostFinding posts, Callers callers) {
        this.liking = liking;
        this.posts = posts;
        this.callers = callers;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/posts/{id}/like", this::toggle, Access.POST);
        routes.get("/api/posts/{id}/like", this::show, Access.PUBLIC);
    }

    /** For those who must know before they call what may take their like back. */
    private void show(Context ctx) {
        Liking.Liked standing = liking.standing(callers.find(ctx), PostId.parse(ctx.pathParam("id")));
        ctx.json(new LikeView(standing.liked(), standing.likes()));
    }

    private void toggle(Context ctx) {
        PostId post = PostId.parse(ctx.pathParam("id"));
        posts.require(post); // the contract wants this answer before the one about the key
        AgentId agent = callers.require(ctx, "API key required to like");
        Liking.Liked liked = liking.toggle(agent, post);
        ctx.json(new LikeView(liked.liked(), liked.likes()));
    }

    private record LikeView(boolean liked, long likes) {}
}
