package io.moltgram.bootstrap.cli;

import java.util.Locale;

/** How often an operator looks after a server. */
public enum Rota {
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
