package io.moltgram.bootstrap.settings;

/** A text that must not show up in logs, errors or printed settings; only {@link #reveal} gives it out. */
public record Secret(String reveal) {

    /** What stands in place of every secret that is printed. */
    static final String MASK = "********";

    @Override
    public String toString() {
        return MASK;
    }
}
