package io.moltgram.bootstrap.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Settings of watching the server at work. */
final class WatchKeys {

    private static final int MINUTE = 60_000;

    static final Key<Boolean> METRICS = new Key<>(
            "MOLTGRAM_METRICS",
            Forms.yesOrNo(),
            "true",
            "Whether requests and database statements are timed and counted, for GET /metrics and the slow queries.");
    static final Key<List<String>> NETWORKS = new Key<>(
            "MOLTGRAM_METRICS_NETWORKS",
            new NetworksOrNone(),
            "127.0.0.1, ::1",
            "Who may read GET /metrics without the admin token: addresses or networks (CIDR) separated by commas, or"
                    + " none. What a proxy passes on counts for whom it was passed on for, and only if the proxy is"
                    + " trusted.");
    static final Key<Duration> SLOW_QUERY = new Key<>(
            "MOLTGRAM_SLOW_QUERY_MS",
            Forms.milliseconds(0, MINUTE),
            "100",
            "Database statements that take so many milliseconds or more are logged with their route and plan.");

    static final Keys.Area AREA = new Keys.Area("Watching", List.of(METRICS, NETWORKS, SLOW_QUERY));

    private WatchKeys() {}

    /** Networks, or the one word that says there are none. */
    private record NetworksOrNone() implements Form<List<String>> {

        private static final String NONE = "none";

        @Override
        public List<String> parse(String text) {
            return text.equals(NONE) ? List.of() : Forms.networks().parse(text);
        }

        @Override
        public String wanted() {
            return Forms.networks().wanted() + ", or " + NONE;
        }
    }

    static WatchSettings settings(Values values, Path workingDirectory) {
        return new WatchSettings(
                values.get(METRICS),
                values.get(NETWORKS),
                values.get(SLOW_QUERY),
                LogKeys.settings(values, workingDirectory),
                AnalyticsKeys.settings(values, workingDirectory),
                FaultKeys.settings(values));
    }
}
