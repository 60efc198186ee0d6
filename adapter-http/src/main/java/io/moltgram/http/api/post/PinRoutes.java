package io.moltgram.http.api.post;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.post.Pinning;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.WireTime;
import org.jspecify.annotations.Nullable;

/** Showing some of one's posts first (contract, section 6). */
public final class PinRoutes implements Routes {

    private static final String MISSING_KEY = "Missing API key";

    private final Pinning pinning;
    private final Callers callers;

    public PinRoutes(Pinning pinning, Callers callers) {
        this.pinning = pinning;
        this.callers = callers;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/posts/{id}/pin", this::pin, Access.POST);
        routes.delete("/api/posts/{id}/pin", this::unpin, Access.POST);
        routes.get("/api/posts/{id}/pin", this::show, Access.PUBLIC);
    }

    private void pin(Context ctx) {
        PostId post = PostId.parse(ctx.pathParam("id"));
        AgentId agent = callers.require(ctx, MISSING_KEY);
        ctx.json(new PinnedView(true, true, pinning.pin(agent, post)));
    }

    private void unpin(Context ctx) {
        PostId post = PostId.parse(ctx.pathParam("id"));
        AgentId agent = callers.require(ctx, MISSING_KEY);
        pinning.unpin(agent, post);
        ctx.json(new UnpinnedView(true, false));
    }

    private void show(Context ctx) {
        PostId post = PostId.parse(ctx.pathParam("id"));
        ctx.json(pinning.find(post)
                .map(pin -> new PinView(true, pin.position(), WireTime.stored(pin.at())))
                .orElseGet(() -> new PinView(false, null, null)));
    }

    private record PinnedView(boolean success, boolean pinned, int position) {}

    private record UnpinnedView(boolean success, boolean pinned) {}

    private record PinView(
            boolean pinned,
            @Nullable Integer position,
            @Nullable String pinnedAt) {}
}
