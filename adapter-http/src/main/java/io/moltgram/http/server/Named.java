package io.moltgram.http.server;

import io.moltgram.application.Errand;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/** Names the request in everything that is logged while it is handled. */
final class Named extends Handler.Wrapper {

    private static final String KEY = "request";

    Named(Handler next) {
        super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        MDC.put(KEY, RequestId.of(request));
        Errand.present(Visit.of(request));
        try {
            return super.handle(request, response, callback);
        } finally {
            Errand.present(null);
            MDC.remove(KEY);
        }
    }
}
