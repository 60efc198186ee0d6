package io.moltgram.http.server;

import io.javalin.http.Context;
import io.moltgram.application.Page;
import org.jspecify.annotations.Nullable;

/** Numbers from the query, which never fail: junk becomes the default and what is out of range the nearest in range. */
public final class Numbers {

    private Numbers() {}

    /** The stretch of a list that {@code page} and {@code limit} ask for (contract, section 6). */
    public static Page.Request page(Context ctx, int defaultLimit, int cap) {
        long number = clamp(ctx.queryParam("page"), 1, 1, Long.MAX_VALUE);
        int limit = (int) clamp(ctx.queryParam("limit"), defaultLimit, 1, cap);
        return new Page.Request(number, limit);
    }

    /** A whole number in decimal digits, perhaps with a sign. */
    public static long clamp(@Nullable String text, long defaultValue, long least, long most) {
        if (text == null) {
            return defaultValue;
        }
        try {
            return Math.max(least, Math.min(Long.parseLong(text.strip()), most));
        } catch (NumberFormatException e) {
            return beyondLong(text.strip()) ? (text.strip().charAt(0) == '-' ? least : most) : defaultValue;
        }
    }

    private static boolean beyondLong(String text) {
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        return text.length() > start && text.chars().skip(start).allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
