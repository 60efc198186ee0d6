package io.moltgram.http.server;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.Graceful;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a server goes: it takes no further connections, answers whatever still comes on those it has, and says with each
 * answer that the connection ends. Nobody is refused for having asked at the wrong moment.
 */
final class Leaving extends Handler.Wrapper {

    private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);

    /** How long a connection without a request still lasts. */
    private static final long IDLE_MILLIS = 900;

    /**
     * How long one lasts on which there was none yet, once nothing else is asked: it may be on its way. As long as
     * others are at work it may also be there already and wait for a processor, so it lasts.
     */
    private static final long UNUSED_MILLIS = 3_000;

    /** How long a connection without a request lasts on a server that goes at once. */
    private static final long SHORTEST_MILLIS = 1;

    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long FOREVER = 0;

    private static final long LOOK_MILLIS = 100;
    private static final long LOOK_AT_ONCE_MILLIS = 10;

    private final ServerConnector connector;
    private volatile boolean isLeaving;
    private volatile boolean isAtOnce;
    private volatile long lastAsked = System.nanoTime();

    Leaving(ServerConnector connector, Handler next) {
        super(next);
        this.connector = connector;
    }

    /** As {@link #leave}, but what was asked is answered and nothing further is waited for. */
    void leaveAtOnce(Duration longest) {
        isAtOnce = true;
        leave(longest);
    }

    /** Returns once every connection has ended, or after that long. */
    void leave(Duration longest) {
        isLeaving = true;
        connector.setAccepting(false);
        CompletableFuture<Void> gone = Graceful.shutdown(connector);
        long end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() - end < 0) {
            endIdle();
            try {
                gone.get(isAtOnce ? LOOK_AT_ONCE_MILLIS : LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                LOG.trace("Some connections are still at work");
            } catch (ExecutionException e) {
                LOG.warn("Connections are given up", e.getCause());
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        LOG.warn("Requests in flight for more than {} s are given up", longest.toSeconds());
    }

    /** A body may pause for longer than a connection without a request may last now. */
    private void endIdle() {
        List<EndPoint> ends = List.copyOf(connector.getConnectedEndPoints());
        boolean isQuiet =
                System.nanoTime() - lastAsked > QUIET_NANOS && ends.stream().noneMatch(Leaving::isAtWork);
        for (EndPoint end : ends) {
            if (!isAtWork(end)) {
                end.setIdleTimeout(idleMillis(end, isQuiet));
            }
        }
    }

    private long idleMillis(EndPoint end, boolean isQuiet) {
        if (isAtOnce && end.getConnection() instanceof HttpConnection) {
            return SHORTEST_MILLIS;
        }
        return isUnused(end) ? isQuiet ? UNUSED_MILLIS : FOREVER : IDLE_MILLIS;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        lastAsked = System.nanoTime();
        if (isLeaving
                && request.getConnectionMetaData().getHttpVersion().getVersion() < HttpVersion.HTTP_2.getVersion()) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        return super.handle(request, response, callback);
    }

    private static boolean isUnused(EndPoint end) {
        return end.getConnection() instanceof HttpConnection connection && connection.getMessagesIn() == 0;
    }

    private static boolean isAtWork(EndPoint end) {
        if (end.isOutputShutdown() || !(end.getConnection() instanceof HttpConnection connection)) {
            return false;
        }
        HttpParser.State state = connection.getParser().getState();
        return state != HttpParser.State.START && state.ordinal() < HttpParser.State.CLOSE.ordinal();
    }
}
