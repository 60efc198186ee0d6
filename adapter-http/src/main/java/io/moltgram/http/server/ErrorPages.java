package io.moltgram.http.server;

import io.javalin.http.Context;

/** Shows people what went wrong, on every path outside the API. */
public interface ErrorPages {

    /**
     * Writes the page; the status is set already.
     *
     * @param text one line for people, safe to show but not escaped for HTML
     * @param requestId for the page of a fault, so that people can report it
     */
    void show(Context ctx, int status, String text, String requestId);

    /** One line of plain text. */
    static ErrorPages plain() {
        return (ctx, status, text, requestId) ->
                ctx.contentType("text/plain; charset=utf-8").result(status + " " + text + "\n");
    }
}
