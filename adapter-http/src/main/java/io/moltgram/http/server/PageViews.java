package io.moltgram.http.server;

import org.eclipse.jetty.server.Request;

/** Hears of pages that were sent to somebody who looks. It must be quick and must not fail. */
public interface PageViews {

    /**
     * @param path of the route, with names in braces
     * @param address whose request it was; see {@link ClientAddress}
     */
    void seen(Request request, String path, String address);
}
