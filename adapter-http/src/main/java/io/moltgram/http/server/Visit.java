package io.moltgram.http.server;

import io.javalin.http.Context;
import io.moltgram.application.Errand;
import io.moltgram.application.watch.RouteTimes.Route;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** One request from its first header to the last byte of its answer. One thread at a time works for it. */
final class Visit extends Errand {

    private static final String ATTRIBUTE = "moltgram.visit";

    private final String request;
    private final long began = System.nanoTime();
    private volatile @Nullable Route route;
    private final String address;
    private volatile @Nullable String refusal;
    private volatile long agent;
    private volatile boolean isTold;
    private volatile boolean isPage;
    private int reads;
    private int writes;
    private long databaseNanos;

    Visit(String request, String address) {
        this.request = request;
        this.address = address;
    }

    static @Nullable Visit of(Request request) {
        return request.getAttribute(ATTRIBUTE) instanceof Visit visit ? visit : null;
    }

    static @Nullable Visit of(Context ctx) {
        return ctx.attribute(ATTRIBUTE);
    }

    void attach(Request to) {
        to.setAttribute(ATTRIBUTE, this);
    }

    void reached(Route reached) {
        route = reached;
    }

    @Nullable
    Route reached() {
        return route;
    }

    /** Whose request it is; see {@link ClientAddress}. */
    String address() {
        return address;
    }

    /** 0 while no agent is known to be behind it. */
    long agent() {
        return agent;
    }

    void agent(long known) {
        agent = known;
    }

    /** Whoever sent the request is told where its time went. */
    void tell() {
        isTold = true;
    }

    boolean isTold() {
        return isTold;
    }

    /** What it asks for is a page, for somebody to look at. */
    void page() {
        isPage = true;
    }

    boolean isPage() {
        return isPage;
    }

    /** What the request was refused for, if it was. */
    @Nullable
    String refusal() {
        return refusal;
    }

    /** It is refused with this code. */
    void refused(String code) {
        refusal = code;
    }

    @Override
    public String request() {
        return request;
    }

    @Override
    public String route() {
        Route known = route;
        return known == null ? "" : known.name();
    }

    @Override
    public void asked(long nanos, boolean writing) {
        if (writing) {
            writes++;
        } else {
            reads++;
        }
        databaseNanos += nanos;
    }

    /** How long it has lasted. */
    long nanos() {
        return System.nanoTime() - began;
    }

    long databaseNanos() {
        return databaseNanos;
    }

    int reads() {
        return reads;
    }

    int writes() {
        return writes;
    }
}
