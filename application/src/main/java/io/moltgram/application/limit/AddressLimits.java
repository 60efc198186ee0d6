package io.moltgram.application.limit;

import io.moltgram.application.Rehearsal;
import io.moltgram.domain.Refusal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeping single network addresses from registering, rotating keys or guessing keys in bulk: HTTP contract, section
 * 3.2.
 */
public final class AddressLimits {

    /** Calls per address; 0 means unlimited. */
    public record Quotas(int registrationsPerHour, int rotationsPerHour, int failuresPerQuarter) {
        public static final Quotas STANDARD = new Quotas(3, 3, 10);
    }

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final AtomicReference<Quotas> quotas;
    private final Windows windows;
    private final InstantSource clock;

    public AddressLimits(Quotas quotas, Windows windows, InstantSource clock) {
        this.quotas = new AtomicReference<>(quotas);
        this.windows = windows;
        this.clock = clock;
    }

    /** The limits as they hold. */
    public Quotas quotas() {
        return quotas.get();
    }

    /** From now on these hold; what was counted stays. */
    public void change(Quotas others) {
        quotas.set(others);
    }

    /** Counts a registration, whatever becomes of it. */
    public void registering(String address) {
        count(
                "register:" + address,
                quotas().registrationsPerHour(),
                "too_many_registrations",
                "Too many registrations. Try again later.");
    }

    /** Counts a rotation, whatever becomes of it. */
    public void rotating(String address) {
        count(
                "rotate:" + address,
                quotas().rotationsPerHour(),
                "too_many_rotations",
                "Too many key rotation requests. Try again later.");
    }

    /**
     * Counts a key that was nobody's, also in a rehearsal; refuses once there were too many. Callers with a good key
     * never come here.
     */
    public void failing(String address) {
        int most = quotas().failuresPerQuarter();
        if (most == 0) {
            return;
        }
        Windows.Window window = Rehearsal.aside(() -> windows.hit("failure:" + address, most, QUARTER));
        if (!window.admitted()) {
            throw new Refusal(
                            Refusal.Kind.TOO_MANY,
                            "too_many_failures",
                            "Too many failed authentication attempts. Try again later.")
                    .with("limit", most)
                    .with("remaining", 0)
                    .with(Refusal.RETRY_AT, window.resetsAt());
        }
    }

    private void count(String key, int limit, String code, String text) {
        if (limit == 0) {
            return;
        }
        Windows.Window window = windows.hit(key, limit, HOUR);
        if (!window.admitted()) {
            long left = Duration.between(clock.instant(), window.resetsAt())
                    .plusMillis(999)
                    .toSeconds();
            throw new Refusal(Refusal.Kind.TOO_MANY, code, text)
                    .with(Refusal.RETRY_AFTER, Math.max(1, left))
                    .with("limit", limit)
                    .with("remaining", window.remaining())
                    .with(Refusal.RETRY_AT, window.resetsAt());
        }
    }
}
