package io.moltgram.bootstrap.upkeep;

import io.moltgram.bootstrap.settings.SessionSecrets;
import io.moltgram.bootstrap.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** How old the secret of web sessions is, and what to do about it. */
final class SecretAge {

    static final Duration WARNING = Duration.ofDays(75);
    static final Duration LATEST = Duration.ofDays(90);

    private static final String NAME = "session secret";
    private static final String FIX = "moltgram secret rotate";

    private SecretAge() {}

    static Finding look(Settings settings, InstantSource clock) {
        if (SessionSecrets.areNamed(settings)) {
            return Finding.todo(
                    NAME,
                    "NEXTAUTH_SECRET names it, so its age is not known",
                    "Every 90 days: a new value there, the old one as NEXTAUTH_SECRET_PREVIOUS, and a restart.");
        }
        Optional<Instant> made = SessionSecrets.madeAt(settings);
        if (made.isEmpty()) {
            return Finding.pass(NAME, "none yet; the first start makes it");
        }
        Duration age = Duration.between(made.get(), clock.instant());
        String found = age.toDays() + " days old, made " + made.get().toString().substring(0, 10);
        if (age.compareTo(LATEST) >= 0) {
            return Finding.fail(NAME, found, FIX);
        }
        return age.compareTo(WARNING) >= 0 ? Finding.todo(NAME, found, FIX) : Finding.pass(NAME, found);
    }
}
