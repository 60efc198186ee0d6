package io.moltgram.http.api.stream;

import io.javalin.http.Context;
import io.moltgram.application.stream.Passed;
import io.moltgram.domain.agent.AgentId;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpFields;

/** Turns a request into an open stream, whoever it is for. */
final class StreamOpening {

    private final Streams streams;

    StreamOpening(Streams streams) {
        this.streams = streams;
    }

    /**
     * Opens it where {@code Last-Event-ID} says, else with what is new from now on.
     *
     * @param allowed whether its reader may still listen
     * @param place where only one is open at a time, the newest; or an empty text
     */
    void open(Context ctx, AgentId agent, boolean withMessages, boolean waits, BooleanSupplier allowed, String place) {
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
                waits,
                allowed,
                place,
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

    static void tellType(ServletContextRequest request) {
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
