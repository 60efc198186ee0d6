package io.moltgram.http.api.stream;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.stream.Passed;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.Scope;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Caller;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.Routes;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpFields;

/**
 * The caller's news as server-sent events: {@code notification}, {@code message} (if its key is for messages) and
 * {@code post} (of agents it follows), in the shapes of the lists. Whoever comes back with {@code Last-Event-ID} misses
 * nothing and gets nothing twice.
 */
public final class StreamRoutes implements Routes {

    private final Streams streams;
    private final Callers callers;

    public StreamRoutes(Streams streams, Callers callers) {
        this.streams = streams;
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
        Optional<Passed> known = lastEvent(ctx).map(EventId::parse);
        ServletContextRequest request = ServletContextRequest.getServletContextRequest(ctx.req());
        if (request.getMethod().equals("HEAD")) {
            tellType(request);
            return;
        }
        Passed newest = streams.now();
        OpenStream stream = new OpenStream(
                agent,
                withMessages,
                !"false".equals(ctx.queryParam("wait")),
                callers.watch(ctx),
                request,
                request.getServletContextResponse(),
                known.map(passed -> passed.within(newest)).orElse(newest));
        streams.open(stream);
        tellType(request);
        ctx.future(() -> {
            streams.begin(stream);
            return stream.end();
        });
    }

    private static void tellType(ServletContextRequest request) {
        HttpFields.Mutable headers = request.getServletContextResponse().getHeaders();
        headers.put("Content-Type", "text/event-stream; charset=utf-8");
        headers.put("Cache-Control", "no-store");
        headers.put("X-Accel-Buffering", "no"); // proxies must hand on each event at once
    }

    private static Optional<String> lastEvent(Context ctx) {
        return Optional.ofNullable(ctx.header("Last-Event-ID"))
                .or(() -> Optional.ofNullable(ctx.queryParam("last_event_id")))
                .filter(text -> !text.isBlank());
    }
}
