package io.moltgram.bootstrap.settings;

import java.nio.file.Path;
import java.util.List;

/** Settings of the log. */
final class LogKeys {

    private static final String JSON = "json";
    private static final int TEN_YEARS = 3650;
    private static final int THOUSAND = 1_000;

    static final Key<String> FORMAT = new Key<>(
            "MOLTGRAM_LOG_FORMAT",
            Forms.oneOf("text", JSON),
            "text",
            "How lines of the log look: text for people, json for programs.");
    static final Key<Path> FILE = new Key<>(
            "MOLTGRAM_LOG_FILE",
            Forms.path(),
            "",
            "File that is logged to as well as to standard output; none by default. A new one is begun every day and"
                    + " at 5 MiB.");
    static final Key<Integer> FILES =
            new Key<>("MOLTGRAM_LOG_FILES", Forms.number(1, THOUSAND), "10", "Old log files of 5 MiB that are kept.");
    static final Key<Integer> DAYS = new Key<>(
            "MOLTGRAM_LOG_DAYS", Forms.number(1, TEN_YEARS), "30", "Days after which an old log file is removed.");
    static final Key<Boolean> REQUESTS = new Key<>(
            "MOLTGRAM_LOG_REQUESTS",
            Forms.yesOrNo(),
            "false",
            "true logs every request with route, status, time, bytes and agent. Those that take over 2 seconds are"
                    + " logged in any case.");
    static final Key<String> ADDRESSES = new Key<>(
            "MOLTGRAM_LOG_ADDRESSES",
            Forms.oneOf("network", "full", "none"),
            "network",
            "What is logged of callers' addresses: the network (/24, /48), the full address, or none.");

    static final Keys.Area AREA = new Keys.Area("Log", List.of(FORMAT, FILE, FILES, DAYS, REQUESTS, ADDRESSES));

    private LogKeys() {}

    static LogSettings settings(Values values, Path workingDirectory) {
        return new LogSettings(
                values.get(FORMAT).equals(JSON),
                values.find(FILE).map(file -> workingDirectory.resolve(file).normalize()),
                values.get(FILES),
                values.get(DAYS),
                values.get(REQUESTS),
                values.get(ADDRESSES));
    }
}
