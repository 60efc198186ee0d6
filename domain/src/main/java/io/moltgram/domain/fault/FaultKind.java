package io.moltgram.domain.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where something went wrong. */
public enum FaultKind {
    /** In this program. */
    SERVER,
    /** In a script of a page, as a browser told it. */
    BROWSER,
    /** A page wanted what its content security policy does not allow, as a browser told it. */
    POLICY;

    /** Stable, for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FaultKind> byCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
