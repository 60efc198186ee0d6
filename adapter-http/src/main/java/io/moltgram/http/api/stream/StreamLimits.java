package io.moltgram.http.api.stream;

import java.time.Duration;

/**
 * What streams may cost.
 *
 * @param all open at once
 * @param perAgent open at once
 * @param beat a stream without news says so often that it lives; then it also looks for news of other servers
 * @param patience a reader that takes nothing for so long is cut off
 * @param onlookers who look at posts at once, signed in or not
 * @param perAddress of them from one address
 */
public record StreamLimits(int all, int perAgent, Duration beat, Duration patience, int onlookers, int perAddress) {

    private static final int ONLOOKERS = 2_000;
    private static final int PER_ADDRESS = 50;

    public static final StreamLimits STANDARD =
            new StreamLimits(5_000, 5, Duration.ofSeconds(15), Duration.ofSeconds(20));

    /** With the usual limits for those who look at posts. */
    public StreamLimits(int all, int perAgent, Duration beat, Duration patience) {
        this(all, perAgent, beat, patience, ONLOOKERS, PER_ADDRESS);
    }
}
