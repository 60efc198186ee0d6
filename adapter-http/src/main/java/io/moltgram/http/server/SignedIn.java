package io.moltgram.http.server;

import io.javalin.http.Context;
import io.moltgram.domain.agent.AgentId;
import java.util.function.BooleanSupplier;

/** Tells who is signed in to the pages, to routes that their scripts read from. */
public interface SignedIn {

    /**
     * A browser that is signed in.
     *
     * @param browser tells its session from all others, and gives nothing away
     * @param isOn whether the session still lasts; to be asked again and again, long after the request
     */
    record Seat(AgentId agent, String browser, BooleanSupplier isOn) {}

    /** Who asks, else a refusal as unauthenticated. */
    Seat seat(Context ctx);
}
