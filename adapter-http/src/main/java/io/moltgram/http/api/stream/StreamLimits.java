package io.moltgram.http.api.stream;

import java.time.Duration;

/**
 * What streams may cost.
 *
 * @param all open at once
 * @param perAgent open at once
 * @param beat a stream without news says so often that it lives; then it also looks for news of other servers
 * @param patience a reader that takes nothing for so long is cut off
 */
public record StreamLimits(int all, int perAgent, Duration beat, Duration patience) {

    public static final StreamLimits STANDARD =
            new StreamLimits(5_000, 5, Duration.ofSeconds(15), Duration.ofSeconds(20));
}
