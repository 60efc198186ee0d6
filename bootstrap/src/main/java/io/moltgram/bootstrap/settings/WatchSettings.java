package io.moltgram.bootstrap.settings;

import java.time.Duration;
import java.util.List;

/**
 * How the server is watched at work.
 *
 * @param metrics whether anything is timed and counted
 * @param networks who may read the figures without a token; literal addresses or networks in CIDR form, may be empty
 * @param slowQuery statements that take so long are slow
 */
public record WatchSettings(
        boolean metrics,
        List<String> networks,
        Duration slowQuery,
        LogSettings logs,
        AnalyticsSettings analytics,
        FaultSettings faults) {

    public WatchSettings {
        networks = List.copyOf(networks);
    }
}
