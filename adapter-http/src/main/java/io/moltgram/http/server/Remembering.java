package io.moltgram.http.server;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers from {@link HotFiles} what it can, while nothing is switched off, and leaves the rest to the routes. */
final class Remembering extends Handler.Wrapper {

    private final HotFiles files;
    private final SwitchGate gate;

    Remembering(HotFiles files, SwitchGate gate, Handler next) {
        super(next);
        this.files = files;
        this.gate = gate;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean mayBeHere = Paths.isMedia(request.getHttpURI().getCanonicalPath()) && gate.isOpen();
        return mayBeHere && files.answer(request, response, callback) || super.handle(request, response, callback);
    }
}
