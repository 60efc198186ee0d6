package io.moltgram.application.platform;

import java.time.Instant;

/** Answers about how lively the network is. */
public interface PulseQueries {

    /** @param likes likes on posts of others that are still given */
    record Pulse(long posts, long likes) {}

    /** What came since that moment; the cost grows with it, so ask about days and not about years. */
    Pulse since(Instant moment);
}
