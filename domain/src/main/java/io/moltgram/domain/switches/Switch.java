package io.moltgram.domain.switches;

import io.moltgram.domain.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that is switched off.
 *
 * @param subject the number of the key or the network; empty for what is off for everybody
 * @param reason for everybody to read
 * @param until when it goes on by itself; without end if empty
 * @param by who switched it off, as the audit log calls them; {@link #SETTINGS} if the settings say so
 */
public record Switch(
        SwitchKind kind, String subject, String reason, Instant since, Optional<Instant> until, String by) {

    /** Who switches off what the settings say; such a switch cannot be turned while the server runs. */
    public static final String SETTINGS = "settings";

    /** When a further try makes sense, as long as nobody knows. */
    private static final long SOME_SECONDS = 300;

    public boolean isOn(Instant now) {
        return until.map(end -> end.isAfter(now)).orElse(true);
    }

    public boolean isBySettings() {
        return by.equals(SETTINGS);
    }

    /** What callers are told: the reason, and when to come back. */
    public Refusal refusal(Instant now) {
        Refusal refusal = kind.refusal().with("reason", reason);
        long seconds = until.map(end -> Math.max(1, Duration.between(now, end).toSeconds() + 1))
                .orElse(SOME_SECONDS);
        return refusal.with(Refusal.RETRY_AFTER, seconds);
    }
}
