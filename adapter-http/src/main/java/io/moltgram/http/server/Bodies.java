package io.moltgram.http.server;

import java.nio.file.Path;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Takes in each body before a route is called. No thread waits meanwhile, so any number of slow senders holds nobody
 * else up; those that stay too slow are given up by {@link SlowClients}.
 */
final class Bodies extends Handler.Wrapper {

    /**
     * So many bytes beyond the limit are read and thrown away, for clients that read no answer before they have sent
     * all.
     */
    private static final long MOST_DISCARDED = 33_554_432;

    private final HttpSettings.Limits limits;
    private final Path folder;
    private final SlowClients slow;
    private final Failures failures;

    Bodies(HttpSettings.Limits limits, Path folder, SlowClients slow, Failures failures, Handler next) {
        super(next);
        this.limits = limits;
        this.folder = folder;
        this.slow = slow;
        this.failures = failures;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!Methods.writes(request.getMethod()) && !hasBody(request)) {
            return super.handle(request, response, callback);
        }
        boolean form = Form.isMultipart(request.getHeaders().get(HttpHeader.CONTENT_TYPE));
        long most = most(request, form);
        Reception reception = new Reception(this, request, response, callback, most, form);
        if (request.getLength() > most) {
            reception.refuseAhead();
        } else {
            reception.run();
        }
        return true;
    }

    private long most(Request request, boolean form) {
        if (Paths.isPart(request.getMethod(), request.getHttpURI().getPath())) {
            return limits.partBytes();
        }
        return form ? limits.formBytes() : limits.bodyBytes();
    }

    /** What is left unread ends the connection, and with it, at times, the answer. */
    static boolean hasBody(Request request) {
        return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    Path folder() {
        return folder;
    }

    long mostDiscarded() {
        return MOST_DISCARDED;
    }

    SlowClients slow() {
        return slow;
    }

    Failures failures() {
        return failures;
    }

    /** Lets a request go on whose body is complete. */
    void proceed(Request request, Content.Source body, Response response, Callback callback) {
        new Receipt(request, body, folder, limits.uploadBytes()).attach();
        try {
            if (!super.handle(new ReceivedRequest(request, body), response, callback)) {
                Response.writeError(request, response, callback, 404);
            }
        } catch (Exception e) {
            Response.writeError(request, response, callback, e);
        }
    }
}
