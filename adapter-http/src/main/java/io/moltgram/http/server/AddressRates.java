package io.moltgram.http.server;

import io.moltgram.application.limit.Windows;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** Counts the API calls of each address, reads and writes apart (contract, section 2.1). */
public final class AddressRates {

    static final byte[] REFUSED =
            "{\"error\":\"Too many requests. Please slow down.\",\"retryAfter\":60,\"code\":\"too_many_requests\"}"
                    .getBytes(StandardCharsets.UTF_8);

    private final HttpSettings.Rates rates;
    private final Windows windows;
    private final InstantSource clock;

    public AddressRates(HttpSettings.Rates rates, Windows windows, InstantSource clock) {
        this.rates = rates;
        this.windows = windows;
        this.clock = clock;
    }

    /** Counts the call and says in the answer's headers how things stand; returns whether it may go on. */
    boolean admit(String method, String address, HttpFields.Mutable headers) {
        boolean writes = Methods.writes(method);
        int limit = writes ? rates.writes() : rates.reads();
        if (limit == 0) {
            return true;
        }
        Windows.Window window = windows.hit((writes ? "write:" : "read:") + address, limit, rates.window());
        long left = window.resetsAt().getEpochSecond() - clock.instant().getEpochSecond();
        headers.add("X-RateLimit-Limit", limit);
        headers.add("X-RateLimit-Remaining", window.remaining());
        headers.add("X-RateLimit-Reset", Math.max(0, left));
        if (!window.admitted()) {
            headers.add(HttpHeader.RETRY_AFTER, 60);
        }
        return window.admitted();
    }
}
