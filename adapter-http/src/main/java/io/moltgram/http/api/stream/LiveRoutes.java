package io.moltgram.http.api.stream;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.SignedIn;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * The same stream for the pages, by the session of the browser: the badges, and whatever moves while somebody looks. It
 * ends with the session, and when the same browser opens another: one is enough for all its tabs.
 */
public final class LiveRoutes implements Routes {

    /** A session is looked up so often at most while its stream is open. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final StreamOpening opening;
    private final SignedIn signedIn;

    public LiveRoutes(Streams streams, SignedIn signedIn) {
        this.opening = new StreamOpening(streams);
        this.signedIn = signedIn;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/live", this::open);
    }

    private void open(Context ctx) {
        SignedIn.Seat seat = signedIn.seat(ctx);
        opening.open(ctx, seat.agent(), true, true, sometimes(seat.isOn()), seat.browser());
    }

    /** Asks no more often than it takes to notice in time; only the thread that looks after streams asks. */
    private static BooleanSupplier sometimes(BooleanSupplier question) {
        return new BooleanSupplier() {
            private volatile long asked = System.nanoTime();
            private volatile boolean answer = true;

            @Override
            public boolean getAsBoolean() {
                if (System.nanoTime() - asked > LOOK.toNanos()) {
                    answer = question.getAsBoolean();
                    asked = System.nanoTime();
                }
                return answer;
            }
        };
    }
}
