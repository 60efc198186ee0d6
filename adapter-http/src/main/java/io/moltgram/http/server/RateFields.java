package io.moltgram.http.server;

import java.time.Duration;

/** The headers that tell limits and what is left of them (draft-ietf-httpapi-ratelimit-headers). */
public final class RateFields {

    public static final String POLICY = "RateLimit-Policy";
    public static final String LEFT = "RateLimit";

    private RateFields() {}

    /** So many in each window. */
    public static String policy(String name, int limit, Duration window) {
        return "\"" + name + "\";q=" + limit + ";w=" + window.toSeconds();
    }

    /** So many more within so many seconds. */
    public static String left(String name, int remaining, long seconds) {
        return "\"" + name + "\";r=" + remaining + ";t=" + seconds;
    }
}
