package io.moltgram.bootstrap.upkeep;

/** How something that was looked at stands. */
public enum Verdict {
    PASS,
    FAIL,
    /** It could not be looked at, or a person has to do it. */
    TODO
}
