package io.moltgram.http.watch;

import io.moltgram.application.watch.Figures;
import io.moltgram.application.watch.Figures.Figure;
import io.moltgram.application.watch.Figures.Kind;
import io.moltgram.application.watch.Figures.Sample;
import io.moltgram.application.watch.Spread;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Figures as Prometheus reads them: in its text format, or in OpenMetrics for who asks for that. */
final class Exposition {

    /** Nanoseconds, from half a millisecond to ten seconds. */
    private static final long[] TIMES = {
        500_000,
        1_000_000,
        2_500_000,
        5_000_000,
        10_000_000,
        25_000_000,
        50_000_000,
        100_000_000,
        250_000_000,
        500_000_000,
        1_000_000_000,
        2_500_000_000L,
        10_000_000_000L
    };

    private static final long[] AMOUNTS = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512};
    private static final double NANOS = 1e9;
    private static final int EXPECTED_BYTES = 128 * 1024;

    private final ExpositionFormatWriter text = PrometheusTextFormatWriter.create();
    private final ExpositionFormatWriter open = OpenMetricsTextFormatWriter.create();

    /** An answer. */
    record Page(String contentType, byte[] bytes) {}

    /** @param accept what the client takes */
    Page page(Figures figures, String accept) {
        ExpositionFormatWriter writer = accept.contains("application/openmetrics-text") ? open : text;
        MetricSnapshots.Builder all = MetricSnapshots.builder();
        figures.all().forEach(figure -> all.metricSnapshot(snapshot(figure)));
        ByteArrayOutputStream out = new ByteArrayOutputStream(EXPECTED_BYTES);
        try {
            writer.write(out, all.build(), EscapingScheme.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Page(writer.getContentType(), out.toByteArray());
    }

    private static MetricSnapshot snapshot(Figure figure) {
        return switch (figure.kind()) {
            case GAUGE -> gauge(figure);
            case COUNTER -> counter(figure);
            case TIMES, AMOUNTS -> histogram(figure);
        };
    }

    private static GaugeSnapshot gauge(Figure figure) {
        GaugeSnapshot.Builder made = GaugeSnapshot.builder().name(figure.name()).help(figure.help());
        for (Sample sample : figure.samples()) {
            made.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                    .labels(labels(sample))
                    .value(sample.value())
                    .build());
        }
        return made.build();
    }

    private static CounterSnapshot counter(Figure figure) {
        CounterSnapshot.Builder made =
                CounterSnapshot.builder().name(figure.name()).help(figure.help());
        for (Sample sample : figure.samples()) {
            made.dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                    .labels(labels(sample))
                    .value(sample.value())
                    .build());
        }
        return made.build();
    }

    private static HistogramSnapshot histogram(Figure figure) {
        boolean isTime = figure.kind() == Kind.TIMES;
        HistogramSnapshot.Builder made =
                HistogramSnapshot.builder().name(figure.name()).help(figure.help());
        for (Sample sample : figure.samples()) {
            Spread spread = sample.spread().orElseThrow();
            made.dataPoint(HistogramSnapshot.HistogramDataPointSnapshot.builder()
                    .labels(labels(sample))
                    .classicHistogramBuckets(buckets(spread, isTime))
                    .sum(isTime ? spread.total() / NANOS : spread.total())
                    .build());
        }
        return made.build();
    }

    private static ClassicHistogramBuckets buckets(Spread spread, boolean isTime) {
        long[] bounds = isTime ? TIMES : AMOUNTS;
        long[] upTo = spread.upTo(bounds);
        double[] ends = new double[bounds.length + 1];
        long[] counts = new long[bounds.length + 1];
        long before = 0;
        for (int i = 0; i < bounds.length; i++) {
            ends[i] = isTime ? bounds[i] / NANOS : bounds[i];
            counts[i] = upTo[i] - before;
            before = upTo[i];
        }
        ends[bounds.length] = Double.POSITIVE_INFINITY;
        counts[bounds.length] = spread.count() - before;
        return ClassicHistogramBuckets.of(ends, counts);
    }

    private static Labels labels(Sample sample) {
        return Labels.of(sample.labels().toArray(String[]::new));
    }
}
