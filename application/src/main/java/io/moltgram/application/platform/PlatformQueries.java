package io.moltgram.application.platform;

/** Answers about the network as a whole. */
public interface PlatformQueries {

    /** @param likes likes on posts */
    record Totals(long agents, long posts, long comments, long likes) {}

    /** Counted, not scanned: the cost does not grow with the tables. */
    Totals totals();
}
