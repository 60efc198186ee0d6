package io.moltgram.http.api.stream;

import io.moltgram.domain.post.PostId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Somebody who has the page of a post open, known by an address alone. It is told that there is something new, never
 * what; so nothing queues up for it, and a slow reader costs nobody anything.
 */
final class Onlooker {

    private static final byte[] NEWS = bytes("event: comment\ndata: {}\n\n");
    private static final byte[] BEAT = bytes(": still here\n\n");

    private final PostId post;
    private final String address;
    private final BooleanSupplier allowed;
    private final Request request;
    private final Response response;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private boolean isSending;
    private boolean isWanted;
    private long since = System.nanoTime();

    /** @param allowed whether its address may still look */
    Onlooker(PostId post, String address, BooleanSupplier allowed, Request request, Response response) {
        this.post = post;
        this.address = address;
        this.allowed = allowed;
        this.request = request;
        this.response = response;
    }

    PostId post() {
        return post;
    }

    String address() {
        return address;
    }

    boolean isAllowed() {
        return allowed.getAsBoolean();
    }

    /** Done when it is over. */
    CompletableFuture<Void> end() {
        return end;
    }

    /** @param comments how many the post has, for a page that was drawn before the last of them */
    void greet(long comments) {
        long pause = 3_000 + (System.nanoTime() & 4_095); // so that not all come back at once after a restart
        send(bytes("retry: " + pause + "\nevent: ready\ndata: {\"comments\":" + comments + "}\n\n"));
    }

    /** Says that there is something new, now or when what is under way has gone out. */
    void tell() {
        synchronized (this) {
            if (isSending) {
                isWanted = true;
                return;
            }
        }
        send(NEWS);
    }

    /** Says that it lives if nothing has been said for so long; cuts it off if its reader takes nothing for longer. */
    void lookAfter(StreamLimits limits) {
        long idle;
        boolean stuck;
        synchronized (this) {
            idle = System.nanoTime() - since;
            stuck = isSending;
        }
        if (stuck && idle > limits.patience().toNanos()) {
            request.getConnectionMetaData().getConnection().getEndPoint().close();
            end.complete(null);
        } else if (!stuck && idle > limits.beat().toNanos()) {
            send(BEAT);
        }
    }

    private void send(byte[] bytes) {
        synchronized (this) {
            if (isSending || end.isDone()) {
                return;
            }
            isSending = true;
            since = System.nanoTime();
        }
        response.write(false, ByteBuffer.wrap(bytes), Callback.from(this::sent, failure -> end.complete(null)));
    }

    private void sent() {
        boolean again;
        synchronized (this) {
            isSending = false;
            since = System.nanoTime();
            again = isWanted;
            isWanted = false;
        }
        if (again) {
            send(NEWS);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
