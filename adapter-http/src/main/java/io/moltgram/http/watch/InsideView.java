package io.moltgram.http.watch;

import io.moltgram.application.watch.Figures;
import io.moltgram.application.watch.Jobs.Job;
import io.moltgram.application.watch.RouteTimes.RouteTime;
import io.moltgram.application.watch.SlowQueries.SlowQuery;
import io.moltgram.application.watch.Spread;
import io.moltgram.application.watch.StatementTimes.StatementTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the server does, as JSON; times in milliseconds. */
record InsideView(
        String version,
        long pid,
        String startedAt,
        String secret,
        long upSeconds,
        long requests,
        List<Doing> jobs,
        List<Timed> routes,
        List<Timed> statements,
        List<Slow> slow,
        Map<String, Long> refusals,
        Map<String, Double> figures,
        String threads) {

    private static final int MOST = 40;
    private static final double MILLION = 1e6;
    private static final int[] FAULTS = {500, 599};
    private static final int[] REFUSED = {400, 499};

    /** A job; what did not run yet has nulls. */
    record Doing(
            String name,
            @Nullable Long everySeconds,
            long runs,
            long failures,
            @Nullable String lastAt,
            @Nullable Double tookMs,
            @Nullable Long done,
            @Nullable String problem) {

        static Doing of(Job job) {
            Long every = job.pause().map(Duration::toSeconds).orElse(null);
            return job.last()
                    .map(run -> new Doing(
                            job.name(),
                            every,
                            job.runs(),
                            job.failures(),
                            run.at().toString(),
                            millis(run.took().toNanos()),
                            run.done(),
                            run.problem().orElse(null)))
                    .orElseGet(() -> new Doing(job.name(), every, 0, 0, null, null, null, null));
        }
    }

    /** A route, or a statement. */
    record Timed(
            String name,
            String text,
            long count,
            long refused,
            long faults,
            double p50,
            double p95,
            double p99,
            double total) {

        static Timed of(RouteTime time) {
            return of(
                    time.method() + " " + time.path(),
                    "",
                    time.count(REFUSED[0], REFUSED[1]),
                    time.count(FAULTS[0], FAULTS[1]),
                    time.nanos());
        }

        static Timed of(StatementTime time) {
            return of(time.name(), time.text(), 0, 0, time.nanos());
        }

        private static Timed of(String name, String text, long refused, long faults, Spread nanos) {
            return new Timed(
                    name,
                    text,
                    nanos.count(),
                    refused,
                    faults,
                    millis(nanos.quantile(0.5)),
                    millis(nanos.quantile(0.95)),
                    millis(nanos.quantile(0.99)),
                    millis(nanos.total()));
        }
    }

    /** A statement that took too long. */
    record Slow(String at, double took, String route, String text, List<String> plan) {
        static Slow of(SlowQuery query) {
            return new Slow(
                    query.at().toString(),
                    millis(query.took().toNanos()),
                    query.route(),
                    query.text(),
                    query.plan().lines());
        }
    }

    static InsideView of(
            InsidePage.Process process, InsidePage.Times times, FiguresPage.Sources sources, String threads) {
        Instant startedAt = process.startedAt();
        return new InsideView(
                process.version(),
                process.pid(),
                startedAt.toString(),
                process.secret().get(),
                Duration.between(startedAt, Instant.now()).toSeconds(),
                times.routes().busiest().stream().mapToLong(RouteTime::count).sum(),
                times.jobs().all().stream().map(Doing::of).toList(),
                times.routes().busiest().stream().limit(MOST).map(Timed::of).toList(),
                times.statements().costliest().stream()
                        .limit(MOST)
                        .map(Timed::of)
                        .toList(),
                times.slow().newest(MOST).stream().map(Slow::of).toList(),
                times.routes().refusals(),
                plain(sources),
                threads);
    }

    /** Figures that are one number each. */
    private static Map<String, Double> plain(FiguresPage.Sources sources) {
        Figures figures = new Figures();
        sources.all().forEach(source -> source.tell(figures));
        Map<String, Double> plain = new TreeMap<>();
        for (Figures.Figure figure : figures.all()) {
            for (Figures.Sample sample : figure.samples()) {
                if (sample.spread().isEmpty()) {
                    String labels = sample.labels().isEmpty() ? "" : " " + String.join(" ", sample.labels());
                    plain.put(figure.name() + labels, sample.value());
                }
            }
        }
        return plain;
    }

    private static double millis(long nanos) {
        return Math.round(nanos / MILLION * 100) / 100.0;
    }
}
