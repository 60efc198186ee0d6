package io.moltgram.http.server;

import io.javalin.http.Context;
import io.moltgram.application.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers from the query, which never fail: junk becomes the default and what is out of range the nearest in range. */
public final class Numbers {

    private static final Pattern WHOLE = Pattern.compile("\\s*([+-]?[0-9]+)");

    private Numbers() {}

    /** The stretch of a list that {@code page} and {@code limit} ask for (contract, section 6). */
    public static Page.Request page(Context ctx, int defaultLimit, int cap) {
        long number = clamp(ctx.queryParam("page"), 1, 1, Long.MAX_VALUE);
        int limit = (int) clamp(ctx.queryParam("limit"), defaultLimit, 1, cap);
        return new Page.Request(number, limit);
    }

    /** The whole number in decimal digits, perhaps with a sign, that the text begins with. */
    public static long clamp(@Nullable String text, long defaultValue, long least, long most) {
        Matcher number = WHOLE.matcher(text == null ? "" : text);
        if (!number.lookingAt()) {
            return defaultValue;
        }
        try {
            return Math.max(least, Math.min(Long.parseLong(number.group(1)), most));
        } catch (NumberFormatException e) { // beyond 64 bits
            return number.group(1).startsWith("-") ? least : most;
        }
    }
}
