package io.moltgram.domain.alert;

import java.util.Arrays;
import java.util.Optional;

/** How bad it is; the worst first. */
public enum Severity {
    /** Down, loss of data, or a breach. */
    P0,
    /** A main feature fails, or what is kept is in danger. */
    P1,
    /** Something is slow or degraded. */
    P2,
    /** To be looked at in time; nobody else notices. */
    P3;

    /** Whether everybody should know. */
    public boolean isPublic() {
        return this != P3;
    }

    public static Optional<Severity> byName(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
