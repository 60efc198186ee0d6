package io.moltgram.bootstrap.settings;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings that a server takes up while it works; all others wait for the next start. */
public final class Reloadable {

    /** Their names. */
    public static final Set<String> NAMES = Stream.of(
                    Keys.LOG_LEVEL,
                    Keys.RATE_READS,
                    Keys.RATE_WRITES,
                    Keys.RATE_WINDOW,
                    Keys.REGISTRATIONS,
                    Keys.KEY_ROTATIONS,
                    Keys.FAILED_LOGINS,
                    Keys.LIKES,
                    Keys.POSTS,
                    Keys.COMMENTS,
                    Keys.SUSPICIOUS_INTERVAL,
                    Keys.SUSPICIOUS_BURST,
                    Keys.SUSPICIOUS_BLOCK)
            .map(Key::name)
            .collect(Collectors.toUnmodifiableSet());

    private Reloadable() {}
}
