package io.moltgram.http.server;

import io.javalin.http.Context;

/** Shows people what went wrong, on every path outside the API. */
public interface ErrorPages {

    /**
     * Writes the page; the status is set already.
     *
     * @param code stable, of what went wrong
     * @param text one line for people, safe to show but not escaped for HTML
     * @param requestId for the page of a fault, so that people can report it
     */
    void show(Context ctx, int status, String code, String text, String requestId);

    /**
     * The page as HTML, for a request that no route will see.
     *
     * @param languages what the client asks for ({@code Accept-Language}), or an empty text
     */
    String html(int status, String languages, String requestId);

    /** One line of plain text. */
    static ErrorPages plain() {
        return new ErrorPages() {
            @Override
            public void show(Context ctx, int status, String code, String text, String requestId) {
                ctx.contentType("text/plain; charset=utf-8").result(status + " " + text + "\n");
            }

            @Override
            public String html(int status, String languages, String requestId) {
                return "<!doctype html><title>" + status + "</title>" + status + "\n";
            }
        };
    }
}
