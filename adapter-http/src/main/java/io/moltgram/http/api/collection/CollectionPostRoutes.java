package io.moltgram.http.api.collection;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.collection.Collecting;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.collection.CollectionId;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.JsonBody;
import io.moltgram.http.server.Routes;

/** Putting posts into one's collections and taking them out (contract, section 9). */
public final class CollectionPostRoutes implements Routes {

    private final Collecting collecting;
    private final Callers callers;

    public CollectionPostRoutes(Collecting collecting, Callers callers) {
        this.collecting = collecting;
        this.callers = callers;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/collections/{id}/items", this::put, Access.POST);
        routes.delete("/api/collections/{id}/items/{postId}", this::take, Access.POST);
    }

    private void put(Context ctx) {
        AgentId agent = callers.require(ctx);
        CollectionId id = CollectionId.parse(ctx.pathParam("id"));
        collecting.put(agent, id, () -> new CollectionBody(JsonBody.of(ctx)).post());
        ctx.status(201).json(new AddedView(true));
    }

    private void take(Context ctx) {
        AgentId agent = callers.require(ctx);
        CollectionId id = CollectionId.parse(ctx.pathParam("id"));
        collecting.take(agent, id, PostId.parse(ctx.pathParam("postId")));
        ctx.json(new RemovedView(true));
    }

    private record AddedView(boolean added) {}

    private record RemovedView(boolean removed) {}
}
