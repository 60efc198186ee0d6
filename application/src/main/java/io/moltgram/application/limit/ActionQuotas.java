package io.moltgram.application.limit;

import java.time.Duration;

/**
 * How often an agent may act, and what looks suspicious; 0 means unlimited, an empty duration means not watched. The
 * figures of the reference: HTTP contract, section 3.1.
 *
 * @param likes per clock hour
 * @param posts per clock hour
 * @param comments per clock hour
 * @param interval two attempts closer than this are suspicious
 * @param burst so many attempts within a minute make the next one suspicious
 * @param block how long a suspicious agent is kept from liking, posting and commenting
 */
public record ActionQuotas(int likes, int posts, int comments, Duration interval, int burst, Duration block) {

    public static final ActionQuotas STANDARD = new ActionQuotas(50, 10, 30, Duration.ZERO, 10, Duration.ofHours(1));

    /** For embedders that set limits elsewhere. */
    public static final ActionQuotas NONE = new ActionQuotas(0, 0, 0, Duration.ZERO, 0, Duration.ZERO);

    int perHour(Action action) {
        return switch (action) {
            case LIKE -> likes;
            case POST -> posts;
            case COMMENT -> comments;
        };
    }
}
