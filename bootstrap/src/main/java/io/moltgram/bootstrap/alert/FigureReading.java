package io.moltgram.bootstrap.alert;

import io.moltgram.application.alert.Measured;
import io.moltgram.application.watch.Figures;
import io.moltgram.domain.alert.AlertRule;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes figures of rules from those that {@code /metrics} shows. */
public final class FigureReading implements Measured.Source {

    private static final double PERCENT = 100;

    private final List<Figures.Source> sources;
    private final int writeQueue;
    private final Optional<Duration> backupInterval;
    private final InstantSource clock;

    /**
     * @param writeQueue so many changes may wait
     * @param backupInterval between two backups; empty if the server writes none
     */
    public FigureReading(
            List<Figures.Source> sources, int writeQueue, Optional<Duration> backupInterval, InstantSource clock) {
        this.sources = List.copyOf(sources);
        this.writeQueue = writeQueue;
        this.backupInterval = backupInterval;
        this.clock = clock;
    }

    @Override
    public void tell(Map<AlertRule, Measured> rules) {
        Figures figures = new Figures();
        sources.forEach(source -> source.tell(figures));
        Map<String, Double> gauges = new HashMap<>();
        figures.all().stream()
                .filter(figure -> figure.kind() == Figures.Kind.GAUGE)
                .forEach(figure ->
                        figure.samples().forEach(sample -> gauges.putIfAbsent(figure.name(), sample.value())));
        read(gauges, "moltgram_db_writable")
                .ifPresent(writable -> rules.put(AlertRule.DATABASE, new Measured(1 - writable, "")));
        read(gauges, "moltgram_webhook_overdue_seconds")
                .ifPresent(late -> rules.put(AlertRule.WEBHOOKS, new Measured(late, "")));
        disk(gauges, rules);
        backup(gauges, rules);
        connections(gauges, rules);
    }

    private static void disk(Map<String, Double> gauges, Map<AlertRule, Measured> rules) {
        double all = gauges.getOrDefault("moltgram_disk_bytes", 0.0);
        if (all > 0) {
            double free = gauges.getOrDefault("moltgram_disk_free_bytes", 0.0);
            rules.put(AlertRule.DISK, new Measured(PERCENT * (1 - free / all), ""));
        }
    }

    /** Where there is no backup at all, the server counts as one from when it started. */
    private void backup(Map<String, Double> gauges, Map<AlertRule, Measured> rules) {
        backupInterval.ifPresent(interval -> {
            double now = clock.instant().getEpochSecond();
            double up = now - gauges.getOrDefault("process_start_time_seconds", now);
            Double age = gauges.get("moltgram_backup_age_seconds");
            String detail = age == null ? "there is none" : "";
            rules.put(AlertRule.BACKUP, new Measured((age == null ? up : age) / interval.toSeconds(), detail));
        });
    }

    private void connections(Map<String, Double> gauges, Map<AlertRule, Measured> rules) {
        Measured fullest = new Measured(0, "");
        fullest = fuller(fullest, "readers", busy(gauges, "moltgram_db_readers"));
        fullest = fuller(fullest, "connections", busy(gauges, "moltgram_db_connections"));
        double waiting = gauges.getOrDefault("moltgram_db_write_queue", 0.0);
        fullest = fuller(fullest, "write queue", waiting / writeQueue);
        rules.put(AlertRule.CONNECTIONS, fullest);
    }

    private static double busy(Map<String, Double> gauges, String name) {
        double all = gauges.getOrDefault(name, 0.0);
        return all > 0 ? gauges.getOrDefault(name + "_busy", 0.0) / all : 0;
    }

    private static Measured fuller(Measured known, String name, double share) {
        return PERCENT * share > known.value() ? new Measured(PERCENT * share, name) : known;
    }

    private static Optional<Double> read(Map<String, Double> gauges, String name) {
        return Optional.ofNullable(gauges.get(name));
    }
}
