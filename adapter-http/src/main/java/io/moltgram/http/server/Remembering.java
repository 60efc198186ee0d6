package io.moltgram.http.server;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what {@link HandingOver} found in {@link HotFiles}, and leaves the rest to the routes. */
final class Remembering extends Handler.Wrapper {

    private final HotFiles files;

    Remembering(HotFiles files, Handler next) {
        super(next);
        this.files = files;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return files.answer(request, response, callback) || super.handle(request, response, callback);
    }
}
