package io.moltgram.http.server;

import java.util.concurrent.Executor;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Lets requests whose answer lies in {@link HotFiles} be answered by the thread that read them, which serves many
 * connections and must never wait; all others go on by threads that may. Nothing is answered so while anything is
 * switched off.
 */
final class HandingOver extends Handler.Wrapper {

    private final HotFiles files;
    private final SwitchGate gate;
    private final Executor threads;

    /** @param pool whose virtual threads go on, or its own where the JDK has none */
    HandingOver(HotFiles files, SwitchGate gate, QueuedThreadPool pool, Handler next) {
        super(next);
        this.files = files;
        this.gate = gate;
        Executor virtual = VirtualThreads.getVirtualThreadsExecutor(pool);
        this.threads = virtual == null ? pool : virtual;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (Paths.isMedia(request.getHttpURI().getCanonicalPath()) && gate.isOpen() && files.finds(request)) {
            return super.handle(request, response, callback);
        }
        threads.execute(() -> goOn(request, response, callback));
        return true;
    }

    private void goOn(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, 404);
            }
        } catch (Exception e) {
            Response.writeError(request, response, callback, e);
        }
    }
}
