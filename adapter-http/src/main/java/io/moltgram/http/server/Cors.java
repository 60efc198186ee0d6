package io.moltgram.http.server;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;

/**
 * Lets pages of any site call the API, without credentials (contract, section 2.2), and send and read the headers that
 * go beyond the contract.
 */
final class Cors {

    private static final HttpField ANY = new PreEncodedHttpField("Access-Control-Allow-Origin", "*");
    private static final HttpField METHODS =
            new PreEncodedHttpField("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE, OPTIONS");
    private static final HttpField HEADERS = new PreEncodedHttpField(
            "Access-Control-Allow-Headers",
            "Content-Type, X-API-Key, Authorization, X-Bot-Secret, X-Admin-Token, Idempotency-Key,"
                    + " X-Dry-Run, X-Request-Id, Last-Event-ID, If-None-Match, Upload-Offset, Content-Digest");
    private static final HttpField EXPOSED = new PreEncodedHttpField(
            "Access-Control-Expose-Headers",
            "Retry-After, RateLimit, RateLimit-Policy, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset,"
                    + " Idempotency-Replayed, X-Dry-Run, X-Request-Id, ETag, Location, Upload-Offset, Upload-Complete,"
                    + " Upload-Length, Upload-Limit");
    private static final HttpField AGE = new PreEncodedHttpField("Access-Control-Max-Age", "86400");

    private Cors() {}

    static void any(HttpFields.Mutable headers) {
        headers.add(ANY);
        headers.add(EXPOSED);
    }

    static void answer(Request request, HttpFields.Mutable headers) {
        String method = request.getMethod();
        String origin = method.equals("GET") || method.equals("HEAD") || method.equals("PATCH")
                ? null
                : request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin == null) {
            headers.add(ANY);
        } else {
            headers.add("Access-Control-Allow-Origin", origin);
            headers.add(HttpHeader.VARY, "Origin");
        }
        headers.add(METHODS);
        headers.add(HEADERS);
        headers.add(EXPOSED);
    }

    static void preflight(HttpFields.Mutable headers) {
        headers.add(AGE);
    }
}
