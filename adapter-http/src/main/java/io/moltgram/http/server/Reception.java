package io.moltgram.http.server;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** One body on its way in. Jetty calls {@link #run} whenever there is more of it, never twice at once. */
final class Reception implements Runnable {

    private final Bodies bodies;
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final long most;
    private final boolean form;
    private final Spool spool;
    private final long began = System.nanoTime();
    private boolean watched;
    private volatile long received;

    Reception(Bodies bodies, Request request, Response response, Callback callback, long most, boolean form) {
        this.bodies = bodies;
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.most = most;
        this.form = form;
        this.spool = new Spool(bodies.folder());
    }

    @Override
    public void run() {
        while (true) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                waitForMore(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                over();
                spool.remove();
                callback.failed(broken(chunk.getFailure()));
                return;
            }
            boolean kept = keep(chunk);
            boolean last = chunk.isLast();
            chunk.release();
            if (!kept) {
                refuseForRoom();
                return;
            }
            if (last || received > most + bodies.mostDiscarded()) {
                finish();
                return;
            }
        }
    }

    /** Told quietly: the client went away, or was too slow. */
    private static Throwable broken(Throwable failure) {
        return failure instanceof TimeoutException
                ? new HttpException.RuntimeException(408, "the body took too long")
                : new HttpException.RuntimeException(400, "the body is broken");
    }

    private void waitForMore(Runnable whenThereIs) {
        if (!watched) {
            watched = true;
            bodies.slow().watch(this);
        }
        request.demand(whenThereIs);
    }

    private boolean keep(Content.Chunk chunk) {
        received = received + chunk.remaining();
        if (received > most) {
            return true;
        }
        try {
            spool.put(chunk.getByteBuffer());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void finish() {
        if (received > most) {
            refuse();
            return;
        }
        over();
        Request.addCompletionListener(request, failure -> spool.remove());
        try {
            bodies.proceed(request, spool.finish(), response, callback);
        } catch (IOException e) {
            bodies.failures().write(request, response, callback, Receipt.unavailable());
        }
    }

    /**
     * Answers before the body that it is too large, then throws away what still comes: a connection that ended under
     * it would take the answer with it. Where requests share a connection, nothing needs to be thrown away.
     */
    void refuseAhead() {
        if (request.getConnectionMetaData().getHttpVersion().getVersion() >= HttpVersion.HTTP_2.getVersion()) {
            write(callback);
            return;
        }
        response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
        write(Callback.from(
                () -> {
                    endPoint().shutdownOutput();
                    discard();
                },
                callback::failed));
    }

    private void discard() {
        while (received <= most + bodies.mostDiscarded()) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                waitForMore(this::discard);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                break;
            }
            received = received + chunk.remaining();
            chunk.release();
            if (chunk.isLast()) {
                break;
            }
        }
        over();
        callback.succeeded();
    }

    private void refuse() {
        over();
        spool.remove();
        write(callback);
    }

    private void write(Callback callback) {
        bodies.failures()
                .write(
                        request,
                        response,
                        callback,
                        form ? Form.tooLargeInAll(most, received()) : Failures.bodyTooLarge(most));
    }

    /** What the client says that it sends, or has sent. */
    private long received() {
        return Math.max(request.getLength(), received);
    }

    private void refuseForRoom() {
        over();
        spool.remove();
        bodies.failures().write(request, response, callback, Receipt.unavailable());
    }

    private void over() {
        if (watched) {
            bodies.slow().forget(this);
        }
    }

    /** Whether the body has been slower on average than that for longer than the grace. */
    boolean isSlower(long bytesPerSecond, long graceNanos, long now) {
        long nanos = now - began;
        return nanos > graceNanos && received < bytesPerSecond * TimeUnit.NANOSECONDS.toSeconds(nanos);
    }

    /** Ends the connection; {@link #run} then finds the body broken. */
    void giveUp() {
        endPoint().close();
    }

    private EndPoint endPoint() {
        return request.getConnectionMetaData().getConnection().getEndPoint();
    }
}
