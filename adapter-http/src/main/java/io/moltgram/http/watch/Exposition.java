package io.moltgram.http.watch;

import io.moltgram.application.watch.Figures;
import io.moltgram.application.watch.Figures.Figure;
import io.moltgram.application.watch.Figures.Kind;
import io.moltgram.application.watch.Figures.Sample;
import io.moltgram.application.watch.Spread;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Figures as Prometheus reads them: in its text format, or in OpenMetrics for who asks for that. Written here because
 * Prometheus' own writer takes ten milliseconds where this takes one.
 */
final class Exposition {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String OPEN = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    /** Nanoseconds, from half a millisecond to ten seconds. */
    private static final long[] TIMES = LongStream.of(
                    500,
                    1_000,
                    2_500,
                    5_000,
                    10_000,
                    25_000,
                    50_000,
                    100_000,
                    250_000,
                    500_000,
                    1_000_000,
                    2_500_000,
                    10_000_000)
            .map(micros -> micros * 1_000)
            .toArray();

    private static final long[] AMOUNTS = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512};
    private static final String[] TIME_ENDS =
            LongStream.of(TIMES).mapToObj(nanos -> Double.toString(nanos / 1e9)).toArray(String[]::new);
    private static final String[] AMOUNT_ENDS =
            LongStream.of(AMOUNTS).mapToObj(amount -> Double.toString(amount)).toArray(String[]::new);
    private static final double NANOS = 1e9;
    private static final int EXPECTED = 128 * 1024;

    /** An answer. */
    record Page(String contentType, byte[] bytes) {}

    private final StringBuilder out = new StringBuilder(EXPECTED);
    private final boolean isOpen;

    private Exposition(boolean isOpen) {
        this.isOpen = isOpen;
    }

    /** @param accept what the client takes */
    static Page page(Figures figures, String accept) {
        Exposition page = new Exposition(accept.contains("application/openmetrics-text"));
        figures.all().forEach(page::write);
        if (page.isOpen) {
            page.out.append("# EOF\n");
        }
        return new Page(page.isOpen ? OPEN : TEXT, page.out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void write(Figure figure) {
        String series = figure.kind() == Kind.COUNTER ? figure.name() + "_total" : figure.name();
        String family = isOpen ? figure.name() : series;
        out.append("# TYPE ")
                .append(family)
                .append(' ')
                .append(type(figure.kind()))
                .append('\n');
        out.append("# HELP ").append(family).append(' ');
        escaped(figure.help());
        out.append('\n');
        for (Sample sample : figure.samples()) {
            if (sample.spread().isPresent()) {
                histogram(figure, sample.labels(), sample.spread().get());
            } else {
                line(series, sample.labels(), "", sample.value());
            }
        }
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case GAUGE -> "gauge";
            case COUNTER -> "counter";
            case TIMES, AMOUNTS -> "histogram";
        };
    }

    private void histogram(Figure figure, List<String> labels, Spread spread) {
        boolean isTime = figure.kind() == Kind.TIMES;
        String[] ends = isTime ? TIME_ENDS : AMOUNT_ENDS;
        long[] upTo = spread.upTo(isTime ? TIMES : AMOUNTS);
        String bucket = figure.name() + "_bucket";
        for (int i = 0; i < ends.length; i++) {
            line(bucket, labels, ends[i], upTo[i]);
        }
        long count = spread.count();
        line(bucket, labels, "+Inf", count);
        line(figure.name() + "_count", labels, "", count);
        line(figure.name() + "_sum", labels, "", isTime ? spread.total() / NANOS : spread.total());
    }

    /** @param end of a bucket; empty for none */
    private void line(String name, List<String> labels, String end, double value) {
        out.append(name);
        if (!labels.isEmpty() || !end.isEmpty()) {
            char divider = '{';
            for (int i = 0; i < labels.size(); i += 2) {
                out.append(divider).append(labels.get(i)).append("=\"");
                escaped(labels.get(i + 1));
                out.append('"');
                divider = ',';
            }
            if (!end.isEmpty()) {
                out.append(divider).append("le=\"").append(end).append('"');
            }
            out.append('}');
        }
        out.append(' ');
        long whole = (long) value;
        if (whole == value) {
            out.append(whole);
        } else {
            out.append(value);
        }
        out.append('\n');
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '"' -> out.append("\\\"");
                case '\n' -> out.append("\\n");
                default -> out.append(c);
            }
        }
    }
}
