package io.moltgram.application.admin;

import java.time.Duration;
import java.time.Instant;

/**
 * An operator who has entered.
 *
 * @param device what kind of browser it is, in few safe words; empty if that is not known
 * @param usedAt when it was last used, to about a minute
 */
public record AdminSession(long id, String device, Instant begunAt, Instant usedAt) {

    /** A session ends so long after it began. */
    public static final Duration LIFE = Duration.ofHours(12);

    /** It ends when it was not used for so long. */
    public static final Duration IDLE = Duration.ofHours(1);

    public boolean isLive(Instant now) {
        return begunAt.plus(LIFE).isAfter(now) && usedAt.plus(IDLE).isAfter(now);
    }

    /** How the audit log calls whoever acts in it. */
    public String actor() {
        return "admin " + id;
    }

    /** Whoever acts in it. */
    public Operator operator() {
        return new Operator(actor());
    }
}
