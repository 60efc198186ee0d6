package io.moltgram.http.api.stream;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.Scope;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Caller;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.Routes;

/**
 * The caller's news as server-sent events: {@code notification}, {@code message} (if its key is for messages) and
 * {@code post} (of agents it follows), in the shapes of the lists. Whoever comes back with {@code Last-Event-ID} misses
 * nothing and gets nothing twice.
 */
public final class StreamRoutes implements Routes {

    private final StreamOpening opening;
    private final Callers callers;

    public StreamRoutes(Streams streams, Callers callers) {
        this.opening = new StreamOpening(streams);
        this.callers = callers;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/stream", this::open, Access.READ);
    }

    private void open(Context ctx) {
        AgentId agent = callers.require(ctx);
        boolean withMessages = callers.caller(ctx) instanceof Caller.Known known
                && known.holder().may(Scope.MESSAGE);
        boolean waits = !"false".equals(ctx.queryParam("wait"));
        opening.open(ctx, agent, withMessages, waits, callers.watch(ctx), "");
    }
}
