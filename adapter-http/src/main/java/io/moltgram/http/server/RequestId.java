package io.moltgram.http.server;

import io.javalin.http.Context;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/**
 * Names each request in answers and logs. A client may name it ({@code X-Request-Id}), in 8 to 64 letters, digits,
 * dots, hyphens and underscores; else we do. An id is no secret and need not be hard to guess.
 */
public final class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = "moltgram.request";
    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;

    private RequestId() {}

    public static String of(Context ctx) {
        String id = ctx.attribute(ATTRIBUTE);
        return id == null ? "" : id;
    }

    static String of(Request request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "";
    }

    static String mark(Request request, Response response) {
        String wanted = request.getHeaders().get(HEADER);
        String id = wanted != null && wellFormed(wanted) ? wanted : fresh();
        request.setAttribute(ATTRIBUTE, id);
        response.getHeaders().add(HEADER, id);
        return id;
    }

    private static String fresh() {
        return Long.toUnsignedString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE, 36);
    }

    private static boolean wellFormed(String id) {
        if (id.length() < SHORTEST || id.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean fine = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!fine && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return true;
    }
}
