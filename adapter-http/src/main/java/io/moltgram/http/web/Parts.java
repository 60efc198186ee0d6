package io.moltgram.http.web;

import io.javalin.http.Context;
import io.moltgram.http.server.Numbers;

/** What the query of a page with a list says. */
public final class Parts {

    private static final long MOST_PAGES = 10_000;

    private Parts() {}

    /** Whether only the list is wanted, for a page that is open already. */
    public static boolean wanted(Context ctx) {
        return "list".equals(ctx.queryParam("part"));
    }

    /** Which stretch of the list, from 1. */
    public static long number(Context ctx) {
        return Numbers.clamp(ctx.queryParam("page"), 1, 1, MOST_PAGES);
    }

    /** The address with the stretch's number, unless it is the first. */
    public static String at(String address, long number) {
        return number == 1 ? address : address + (address.contains("?") ? "&" : "?") + "page=" + number;
    }
}
