package io.moltgram.http.server;

import io.moltgram.application.Errand;
import io.moltgram.domain.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what goes wrong before or beneath the routes: with a page where a browser asks for one outside the API, else
 * in the contract's envelope, also where the request line itself cannot be read. Never shows a stack or a version.
 */
final class Failures extends ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final Json JSON = new Json();

    private final SecurityHeaders security;
    private final ErrorPages pages;
    private final InstantSource clock;

    Failures(SecurityHeaders security, ErrorPages pages, InstantSource clock) {
        this.security = security;
        this.pages = pages;
        this.clock = clock;
    }

    static Refusal bodyTooLarge(long most) {
        return new Refusal(
                        Refusal.Kind.TOO_LARGE, "body_too_large", "Request body is too large (max " + most + " bytes)")
                .with("limit", most);
    }

    /** Answers a request that no route will see. */
    void write(Request request, Response response, Callback callback, Refusal refusal) {
        Visit visit = Visit.of(request);
        if (visit != null) {
            visit.refused(refusal.code());
        }
        write(response, callback, Refusals.status(refusal.kind()), refusal);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        if (status >= 500 && request.getAttribute(ERROR_EXCEPTION) instanceof Throwable fault) {
            log(request, fault);
        }
        if (!response.getHeaders().contains("Content-Security-Policy")) {
            security.addPlain(response.getHeaders());
            security.addTransport(response.getHeaders(), request);
        }
        if (status < 500) { // the request could not be read: Jetty ends the connection, and the client should know
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        if (wantsPage(request)) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
            response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
            String languages = header(request, HttpHeader.ACCEPT_LANGUAGE);
            String page = pages.html(status, languages, RequestId.of(request));
            response.write(true, ByteBuffer.wrap(page.getBytes(StandardCharsets.UTF_8)), callback);
            return true;
        }
        FailureText text = FailureText.of(status);
        Refusal told = Refusal.invalid(text.code(), text.text());
        write(response, callback, status, status < 500 ? told : told.with("request_id", RequestId.of(request)));
        return true;
    }

    /** The thread may be at work for nobody any more. */
    private static void log(Request request, Throwable fault) {
        Errand errand = Errand.present();
        Errand.present(Visit.of(request));
        try {
            LOG.error("Request {} failed", RequestId.of(request), fault);
        } finally {
            Errand.present(errand);
        }
    }

    private static boolean wantsPage(Request request) {
        String path = request.getHttpURI().getPath();
        return header(request, HttpHeader.ACCEPT).contains("text/html") && (path == null || !Paths.isApi(path));
    }

    private static String header(Request request, HttpHeader name) {
        String value = request.getHeaders().get(name);
        return value == null ? "" : value;
    }

    private void write(Response response, Callback callback, int status, Refusal refusal) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        Object retryAfter = refusal.facts().get(Refusal.RETRY_AFTER);
        if (retryAfter != null) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, retryAfter.toString());
        }
        response.write(true, bytes(refusal), callback);
    }

    private ByteBuffer bytes(Refusal refusal) {
        return ByteBuffer.wrap(JSON.bytes(Refusals.envelope(refusal, clock.instant())));
    }
}
