package io.moltgram.domain.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is watched. Each rule has one figure; it fires at its threshold or above. */
public enum AlertRule {
    /** 1 while changes cannot be kept. */
    DATABASE(Severity.P0, 1, Unit.COUNT),
    /** Share of requests that failed by our fault, over five minutes and just now. */
    ERRORS(Severity.P1, 1, Unit.PERCENT),
    /** What the busiest callers of the slowest route wait at most, but for one in twenty; like errors. */
    LATENCY(Severity.P2, 500, Unit.MILLIS),
    /** Requests in a second. */
    REQUESTS(Severity.P3, 1_000, Unit.PER_SECOND),
    /** Statements of the database in a second. */
    QUERIES(Severity.P3, 1_000, Unit.PER_SECOND),
    /** The fullest of heap, buffers beside it, and the machine or container. */
    MEMORY(Severity.P2, 80, Unit.PERCENT),
    /** The fullest of database connections and waiting writes. */
    CONNECTIONS(Severity.P1, 80, Unit.PERCENT),
    /** How full the disk of the data folder is. */
    DISK(Severity.P1, 90, Unit.PERCENT),
    /** Age of the newest backup, in intervals of the schedule. */
    BACKUP(Severity.P1, 2, Unit.INTERVALS),
    /** How late the webhook is that waits longest. */
    WEBHOOKS(Severity.P2, 900, Unit.SECONDS),
    /** Jobs of the server whose latest run failed. */
    JOBS(Severity.P2, 1, Unit.COUNT),
    /** Age of the secret that signs sessions. */
    SECRETS(Severity.P3, 90, Unit.DAYS),
    /** Age of the oldest API key that opens an agent. */
    KEYS(Severity.P3, 90, Unit.DAYS);

    /** What figure and threshold are counted in. */
    public enum Unit {
        COUNT,
        PERCENT,
        MILLIS,
        PER_SECOND,
        INTERVALS,
        SECONDS,
        DAYS
    }

    private final Severity severity;
    private final double threshold;
    private final Unit unit;

    AlertRule(Severity severity, double threshold, Unit unit) {
        this.severity = severity;
        this.threshold = threshold;
        this.unit = unit;
    }

    public Severity severity() {
        return severity;
    }

    /** Unless the settings say otherwise. */
    public double threshold() {
        return threshold;
    }

    public Unit unit() {
        return unit;
    }

    /** Stable, for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AlertRule> byCode(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
    }
}
