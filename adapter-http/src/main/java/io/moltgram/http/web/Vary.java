package io.moltgram.http.web;

import io.javalin.http.Context;

/** Tells caches on what the look of a page depends. */
final class Vary {

    private Vary() {}

    static void on(Context ctx) {
        ctx.res().addHeader("Vary", "Cookie, Accept-Language");
    }
}
