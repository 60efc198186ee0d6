package io.moltgram.domain.post;

import java.time.Duration;

/** How hot a post is: liked and talked about, and young. Formula: HTTP contract, section 6. */
public final class HotScore {

    private static final double SECONDS_PER_HOUR = 3600;

    private HotScore() {}

    /** What a post has gathered: a like counts one, a comment two. */
    public static long gathered(long likes, long comments) {
        return likes + 2 * comments;
    }

    /** {@code gathered / (max(1, age in hours) + 2)^1.5}; never grows with age. */
    public static double of(long gathered, Duration age) {
        double hours = age.toMillis() / 1000.0 / SECONDS_PER_HOUR;
        return gathered / Math.pow(Math.max(1, hours) + 2, 1.5);
    }
}
