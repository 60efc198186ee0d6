package io.moltgram.application.analytics;

/** Who looks at pages. */
public enum Audience {
    /** Someone before a browser. */
    PEOPLE,
    /** A program that acts for somebody: an assistant, a script, a browser without a screen. */
    AGENTS,
    /** A program that collects, watches or shows previews. */
    BOTS
}
