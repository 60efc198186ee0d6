package io.moltgram.http.server;

import io.javalin.http.Context;
import io.moltgram.application.limit.Windows;
import io.moltgram.domain.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Counts API calls, reads and writes apart (contract, section 2.1): those with a known key by that key, all others by
 * address. An address as a whole may make ten times as many, so that keys can neither be guessed nor piled up.
 */
public final class RequestRates {

    /** What an address may do, in multiples of what a key may. */
    public static final int ADDRESS_FACTOR = 10;

    private static final String FREE = "/api/limits";

    /** The contract wants this figure, however much is left of the window. */
    private static final int TOLD_SECONDS = 60;

    /** How one window of a caller stands; a limit of 0 means unlimited. */
    public record Standing(String name, int limit, int remaining, Instant resetsAt) {}

    private final AtomicReference<HttpSettings.Rates> rates;
    private final Windows windows;
    private final Callers callers;
    private final InstantSource clock;

    public RequestRates(HttpSettings settings, Windows windows, Callers callers, InstantSource clock) {
        this.rates = new AtomicReference<>(settings.rates());
        this.windows = windows;
        this.callers = callers;
        this.clock = clock;
    }

    /** The limits as they hold. */
    public HttpSettings.Rates rates() {
        return rates.get();
    }

    /** From now on these hold; windows that began go on to their ends. */
    public void change(HttpSettings.Rates others) {
        rates.set(others);
    }

    /** Counts the call and says in the answer's headers how things stand; a refusal if it may not go on. */
    Optional<Refusal> admit(Request request, String path, String address, HttpFields.Mutable headers) {
        boolean writes = Methods.writes(request.getMethod());
        String name = writes ? "write" : "read";
        int limit = limit(writes);
        if (limit == 0) {
            return Optional.empty();
        }
        Windows.Window outer =
                windows.hit(name + ":all:" + address, Math.multiplyExact(limit, ADDRESS_FACTOR), rates().window());
        if (!outer.admitted()) {
            return Optional.of(refuse(name, limit * ADDRESS_FACTOR, outer, headers));
        }
        String who = who(request, address);
        String key = name + ":" + who;
        Windows.Window window = path.equals(FREE) && !writes
                ? windows.look(key, limit, rates().window())
                : windows.hit(key, limit, rates().window());
        if (!window.admitted() && !path.equals(FREE)) {
            return Optional.of(refuse(name, limit, window, headers));
        }
        tell(name, limit, window, headers);
        return Optional.empty();
    }

    /** How both windows of the caller stand, counting nothing. */
    public Standing standing(Context ctx, boolean writes) {
        String name = writes ? "write" : "read";
        String who = who(ServletContextRequest.getServletContextRequest(ctx.req()), ClientAddress.of(ctx));
        Windows.Window window = windows.look(name + ":" + who, limit(writes), rates().window());
        return new Standing(name, limit(writes), window.remaining(), window.resetsAt());
    }

    private int limit(boolean writes) {
        return writes ? rates().writes() : rates().reads();
    }

    private String who(Request request, String address) {
        return callers.known(request)
                .map(key -> "key:" + Answer.hash(key.getBytes(StandardCharsets.UTF_8)))
                .orElse("address:" + address);
    }

    private Refusal refuse(String name, int limit, Windows.Window window, HttpFields.Mutable headers) {
        tell(name, limit, window, headers);
        headers.put(HttpHeader.RETRY_AFTER, TOLD_SECONDS);
        return new Refusal(Refusal.Kind.TOO_MANY, "too_many_requests", "Too many requests. Please slow down.")
                .with(Refusal.RETRY_AFTER, TOLD_SECONDS)
                .with("limit", limit)
                .with("remaining", 0)
                .with(Refusal.RETRY_AT, window.resetsAt());
    }

    private void tell(String name, int limit, Windows.Window window, HttpFields.Mutable headers) {
        long left =
                Math.max(0, window.resetsAt().getEpochSecond() - clock.instant().getEpochSecond());
        headers.add("X-RateLimit-Limit", limit);
        headers.add("X-RateLimit-Remaining", window.remaining());
        headers.add("X-RateLimit-Reset", left);
        headers.add(RateFields.POLICY, RateFields.policy(name, limit, rates().window()));
        headers.add(RateFields.LEFT, RateFields.left(name, window.remaining(), left));
    }
}
