package io.moltgram.http.api.stream;

import io.moltgram.application.stream.Passed;
import io.moltgram.domain.agent.AgentId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * One agent listening. No thread waits for it: whoever has news hands it a piece, and gets the next turn only when that
 * has gone out. At most one piece is under way, so a slow reader costs nobody anything but that.
 */
final class OpenStream {

    private final AgentId agent;
    private final boolean withMessages;
    private final boolean waits;
    private final BooleanSupplier allowed;
    private final String place;
    private final Request request;
    private final Response response;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private Passed passed;
    private boolean isBusy;
    private boolean isWanted;
    private boolean isSending;
    private long since = System.nanoTime();

    /**
     * @param waits whether it stays open when there is nothing new
     * @param allowed whether its key is still good for this
     * @param place where only one is open at a time, the newest; or an empty text
     */
    OpenStream(
            AgentId agent,
            boolean withMessages,
            boolean waits,
            BooleanSupplier allowed,
            String place,
            Request request,
            Response response,
            Passed passed) {
        this.agent = agent;
        this.withMessages = withMessages;
        this.waits = waits;
        this.allowed = allowed;
        this.place = place;
        this.request = request;
        this.response = response;
        this.passed = passed;
    }

    AgentId agent() {
        return agent;
    }

    boolean withMessages() {
        return withMessages;
    }

    boolean waits() {
        return waits;
    }

    boolean isAllowed() {
        return allowed.getAsBoolean();
    }

    /** Whether the other takes its place. */
    boolean yieldsTo(OpenStream other) {
        return !place.isEmpty() && place.equals(other.place);
    }

    /** Done when the stream is over. */
    CompletableFuture<Void> end() {
        return end;
    }

    synchronized Passed passed() {
        return passed;
    }

    /** Takes the turn if nobody has it; else whoever has it is asked to look once more. */
    synchronized boolean take() {
        if (end.isDone()) {
            return false;
        }
        isWanted = true;
        boolean isMine = !isBusy;
        isBusy = true;
        return isMine;
    }

    /** Begins to look: what is wanted from now on is wanted anew. */
    synchronized void look() {
        isWanted = false;
    }

    /** Gives the turn back; returns whether it must be taken again. */
    synchronized boolean rest(Passed now) {
        passed = now;
        isBusy = isWanted;
        return isWanted;
    }

    /** Since when nothing has gone out, on the scale of {@link System#nanoTime}. */
    synchronized long since() {
        return since;
    }

    /** Whether a piece is under way. */
    synchronized boolean isSending() {
        return isSending;
    }

    /** Gives the turn back after a fault. */
    synchronized void giveUp() {
        isBusy = false;
    }

    /** Sends the bytes; then, on whatever thread, does what follows. Whoever calls has the turn. */
    void send(byte[] bytes, Runnable then) {
        touch(true);
        response.write(
                false,
                ByteBuffer.wrap(bytes),
                Callback.from(
                        () -> {
                            touch(false);
                            then.run();
                        },
                        failure -> end.complete(null)));
    }

    private synchronized void touch(boolean sending) {
        isSending = sending;
        since = System.nanoTime();
    }

    /** Says that it lives, and how far its reader has come, in case nothing else has said so for long. */
    byte[] beat() {
        return (": still here\nid: " + EventId.show(passed()) + "\n\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Ends it as if the network had: its reader takes nothing. */
    void cut() {
        request.getConnectionMetaData().getConnection().getEndPoint().close();
        end.complete(null);
    }
}
