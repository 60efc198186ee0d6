package io.moltgram.http.server;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** A request whose body lies here already. */
final class ReceivedRequest extends Request.Wrapper {

    private final Content.Source body;

    ReceivedRequest(Request request, Content.Source body) {
        super(request);
        this.body = body;
    }

    @Override
    public Content.Chunk read() {
        return body.read();
    }

    @Override
    public void demand(Runnable demandCallback) {
        body.demand(demandCallback);
    }

    @Override
    public void fail(Throwable failure) {
        body.fail(failure);
    }

    @Override
    public boolean consumeAvailable() {
        return true;
    }
}
