package io.moltgram.http.server;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * Names each request in answers and logs. A client may name it ({@code X-Request-Id}), in 8 to 64 letters, digits,
 * dots, hyphens and underscores; else we do. An id is no secret and need not be hard to guess.
 */
public final class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;
    private static final int OURS = 12;
    private static final String SIGNS = "0123456789abcdefghijkmnpqrstuvwx";

    private RequestId() {}

    public static String of(Context ctx) {
        return of(Visit.of(ctx));
    }

    static String of(Request request) {
        return of(Visit.of(request));
    }

    private static String of(@Nullable Visit visit) {
        return visit == null ? "" : visit.request();
    }

    /** Says in the answer how the request is named. */
    static String mark(Request request, Response response) {
        String wanted = request.getHeaders().get(HEADER);
        String id = wanted != null && wellFormed(wanted) ? wanted : fresh();
        response.getHeaders().add(HEADER, id);
        return id;
    }

    private static String fresh() {
        long bits = ThreadLocalRandom.current().nextLong();
        byte[] id = new byte[OURS];
        for (int i = 0; i < OURS; i++) {
            id[i] = (byte) SIGNS.charAt((int) (bits & SIGNS.length() - 1));
            bits >>>= 5;
        }
        return new String(id, StandardCharsets.ISO_8859_1);
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
