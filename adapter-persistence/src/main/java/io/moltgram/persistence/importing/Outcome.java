package io.moltgram.persistence.importing;

import java.util.Locale;

/** What became of a row. */
public enum Outcome {
    /** It is here as it was. */
    TAKEN,
    /** It is here, but something of it was changed. */
    MENDED,
    /** It is not here. */
    LEFT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
