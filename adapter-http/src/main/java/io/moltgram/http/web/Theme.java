package io.moltgram.http.web;

import java.util.Locale;
import java.util.Optional;

/** How light or dark a visitor wants the pages. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    public static Optional<Theme> byCode(String code) {
        for (Theme theme : values()) {
            if (theme.code().equals(code)) {
                return Optional.of(theme);
            }
        }
        return Optional.empty();
    }

    /** As it stands in the cookie and on the root element. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
