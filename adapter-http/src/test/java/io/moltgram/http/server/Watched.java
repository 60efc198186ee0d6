package io.moltgram.http.server;

import io.moltgram.application.watch.RouteTimes;
import io.moltgram.application.watch.SlowWork;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Watching for tests that look at other things. */
public final class Watched {

    private Watched() {}

    public static Watching by(InstantSource clock) {
        return new Watching(
                new Watching.Timing(true),
                new RouteTimes(),
                new RequestMetrics(clock),
                new RequestLog(new RequestLog.Choice(false, RequestLog.Addresses.NETWORK)),
                new SlowWork(Duration.ofSeconds(1), clock),
                new OperatorSecrets(Optional.empty(), Optional.empty()),
                (request, path, address) -> {});
    }
}
