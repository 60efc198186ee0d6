package io.moltgram.http.server;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Ends connections whose headers take too long or whose body comes too slowly. An idle time-out alone would be kept at
 * bay by a byte now and then. Looks once a second.
 */
final class SlowClients extends AbstractLifeCycle {

    /**
     * Headers that were seen to be incomplete, and since when; {@code message} tells requests of a connection apart.
     */
    private record Partial(long message, long since) {}

    private final HttpSettings.Limits limits;
    private final ServerConnector connector;
    private final Set<Reception> bodies = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<EndPoint, Partial> headers = new ConcurrentHashMap<>();

    SlowClients(HttpSettings.Limits limits, ServerConnector connector) {
        this.limits = limits;
        this.connector = connector;
    }

    @Override
    protected void doStart() {
        scheduleNext();
    }

    void watch(Reception body) {
        bodies.add(body);
    }

    void forget(Reception body) {
        bodies.remove(body);
    }

    private void scheduleNext() {
        connector.getScheduler().schedule(this::look, 1, TimeUnit.SECONDS);
    }

    private void look() {
        if (!isRunning()) {
            return;
        }
        try {
            long now = System.nanoTime();
            lookAtBodies(now);
            lookAtHeaders(now);
        } finally {
            scheduleNext();
        }
    }

    private void lookAtBodies(long now) {
        for (Reception body : bodies) {
            if (body.isSlower(limits.bodyBytesPerSecond(), limits.bodyGrace().toNanos(), now)) {
                bodies.remove(body);
                body.giveUp();
            }
        }
    }

    private void lookAtHeaders(long now) {
        headers.keySet().removeIf(end -> !end.isOpen());
        for (EndPoint end : connector.getConnectedEndPoints()) {
            if (end.getConnection() instanceof HttpConnection connection && isWithinHeaders(connection)) {
                long message = connection.getMessagesIn();
                Partial seen = headers.get(end);
                if (seen == null || seen.message() != message) {
                    headers.put(end, new Partial(message, now));
                } else if (now - seen.since() > limits.headerTime().toNanos()) {
                    headers.remove(end);
                    end.close();
                }
            } else {
                headers.remove(end);
            }
        }
    }

    private static boolean isWithinHeaders(HttpConnection connection) {
        HttpParser.State state = connection.getParser().getState();
        return state != HttpParser.State.START && state.ordinal() <= HttpParser.State.HEADER.ordinal();
    }
}
