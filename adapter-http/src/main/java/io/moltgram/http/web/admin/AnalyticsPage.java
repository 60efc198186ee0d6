package io.moltgram.http.web.admin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.analytics.Audience;
import io.moltgram.application.analytics.Facet;
import io.moltgram.application.analytics.Grain;
import io.moltgram.application.analytics.TallyKeeping;
import io.moltgram.application.analytics.TallyQueries;
import io.moltgram.application.analytics.TallyQueries.Point;
import io.moltgram.application.analytics.TallyQueries.Span;
import io.moltgram.application.analytics.VitalScore;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.WireTime;
import io.moltgram.http.web.Shell;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was looked at, by whom, and how quickly it came; and as a file. */
public final class AnalyticsPage implements Routes {

    private static final int MOST = 10;
    private static final int MOST_IN_FILE = 1_000;
    private static final int MOST_PAGES = 25;
    private static final int DAYS_MEASURED = 28;
    private static final List<Facet> PARTS = List.of(
            Facet.ROUTE, Facet.REFERRER, Facet.COUNTRY, Facet.DEVICE, Facet.BROWSER, Facet.SYSTEM, Facet.PROGRAM);

    private final Desk desk;
    private final TallyKeeping keeping;
    private final TallyQueries tallies;
    private final InstantSource clock;

    public AnalyticsPage(Desk desk, TallyKeeping keeping, TallyQueries tallies, InstantSource clock) {
        this.desk = desk;
        this.keeping = keeping;
        this.tallies = tallies;
        this.clock = clock;
    }

    /** What was asked for. */
    private record Wanted(AnalyticsRange range, Span span, Optional<Audience> audience) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(DeskPlace.ANALYTICS.path(), desk.look((ctx, session) -> show(ctx)));
        routes.get("/admin/analytics.csv", desk.look((ctx, session) -> csv(ctx)));
        routes.get("/admin/analytics.json", desk.look((ctx, session) -> json(ctx)));
    }

    /** What was counted until now is written first, so that nothing is missing. */
    private Wanted wanted(Context ctx) {
        keeping.writeDown();
        AnalyticsRange range = AnalyticsRange.byCode(ctx.queryParam("range"));
        if (range.grain() == Grain.MONTH) {
            keeping.sumUpMonth();
        }
        String who = Optional.ofNullable(ctx.queryParam("who")).orElse("people");
        Optional<Audience> audience = who.equals("all")
                ? Optional.empty()
                : Optional.of(Arrays.stream(Audience.values())
                        .filter(each -> each.name().equals(who.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElse(Audience.PEOPLE));
        return new Wanted(range, range.span(clock.instant()), audience);
    }

    private void show(Context ctx) {
        Wanted wanted = wanted(ctx);
        List<Point> course = tallies.course(wanted.span());
        List<AnalyticsView.Part> parts = PARTS.stream()
                .map(facet -> part(wanted, facet, MOST))
                .filter(part -> !part.sums().isEmpty())
                .toList();
        Map<String, List<VitalScore>> vitals =
                VitalScore.of(tallies.measures(measured(wanted.span()), wanted.audience())).stream()
                        .collect(Collectors.groupingBy(VitalScore::route, LinkedHashMap::new, Collectors.toList()));
        vitals.keySet().retainAll(vitals.keySet().stream().limit(MOST_PAGES).toList());
        desk.show(
                ctx,
                "adminAnalytics",
                DeskPlace.ANALYTICS.key(),
                shell -> new AnalyticsView(
                        shell,
                        wanted.range(),
                        wanted.audience(),
                        measures(shell, course),
                        stretches(wanted, course),
                        parts,
                        vitals,
                        AnalyticsView.query(wanted.range(), wanted.audience())));
    }

    /** Speed is that of late: of 28 days at most, as everywhere. */
    private Span measured(Span span) {
        Instant until = Grain.DAY.plus(Grain.DAY.start(clock.instant()), 1);
        Instant early = Grain.DAY.plus(until, -DAYS_MEASURED);
        return span.from().isBefore(early) ? new Span(Grain.DAY, early, until) : span;
    }

    private AnalyticsView.Part part(Wanted wanted, Facet facet, int most) {
        return new AnalyticsView.Part(facet, tallies.highest(wanted.span(), facet, wanted.audience(), most));
    }

    private static List<Measure> measures(Shell shell, List<Point> course) {
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.count(shell, "analytics.visitors", sum(course, Facet.VISITORS, Optional.empty())));
        for (Audience audience : Audience.values()) {
            String key = "analytics.views." + AnalyticsView.code(Optional.of(audience));
            measures.add(Measure.count(shell, key, sum(course, Facet.VIEWS, Optional.of(audience))));
        }
        return measures;
    }

    private static long sum(List<Point> points, Facet facet, Optional<Audience> audience) {
        return points.stream()
                .filter(point -> point.facet() == facet)
                .filter(point -> audience.isEmpty() || audience.get() == point.audience())
                .mapToLong(Point::number)
                .sum();
    }

    private static List<AnalyticsView.Stretch> stretches(Wanted wanted, List<Point> course) {
        Map<Instant, List<Point>> byTime = course.stream().collect(Collectors.groupingBy(Point::at));
        List<AnalyticsView.Stretch> all = new ArrayList<>();
        for (int number = 0; number < wanted.range().stretches(); number++) {
            Instant at = wanted.range().grain().plus(wanted.span().from(), number);
            List<Point> points = byTime.getOrDefault(at, List.of());
            boolean isOfPeople = wanted.audience().map(Audience.PEOPLE::equals).orElse(true);
            all.add(new AnalyticsView.Stretch(
                    at,
                    sum(points, Facet.VIEWS, wanted.audience()),
                    isOfPeople ? sum(points, Facet.VISITORS, Optional.empty()) : 0,
                    sum(points, Facet.VIEWS, Optional.of(Audience.AGENTS)),
                    sum(points, Facet.VIEWS, Optional.of(Audience.BOTS))));
        }
        return all;
    }

    /** A line of a file. */
    private record Line(String facet, String audience, String value, String at, long number) {}

    private List<Line> lines(Wanted wanted) {
        List<Line> lines = new ArrayList<>();
        for (Point point : tallies.course(wanted.span())) {
            lines.add(
                    new Line(low(point.facet()), low(point.audience()), "", WireTime.made(point.at()), point.number()));
        }
        String who = AnalyticsView.code(wanted.audience());
        for (Facet facet : PARTS) {
            part(wanted, facet, MOST_IN_FILE)
                    .sums()
                    .forEach(sum -> lines.add(new Line(low(facet), who, sum.value(), "", sum.number())));
        }
        for (VitalScore score : VitalScore.of(tallies.measures(measured(wanted.span()), wanted.audience()))) {
            String name = low(score.vital());
            lines.add(new Line(name + "_p75", who, score.route(), "", score.p75()));
            lines.add(new Line(name + "_count", who, score.route(), "", score.count()));
            lines.add(new Line(name + "_good", who, score.route(), "", score.good()));
            lines.add(new Line(name + "_poor", who, score.route(), "", score.poor()));
        }
        return lines;
    }

    private static String low(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private void csv(Context ctx) {
        StringBuilder out = new StringBuilder("facet,audience,value,at,number\r\n");
        for (Line line : lines(wanted(ctx))) {
            out.append(line.facet()).append(',').append(line.audience()).append(',');
            out.append(Csv.cell(line.value())).append(',').append(line.at()).append(',');
            out.append(line.number()).append("\r\n");
        }
        ctx.header("Content-Disposition", "attachment; filename=\"moltgram-analytics.csv\"");
        ctx.contentType("text/csv; charset=utf-8").result(out.toString());
    }

    private void json(Context ctx) {
        List<Line> lines = lines(wanted(ctx));
        ctx.header("Content-Disposition", "attachment; filename=\"moltgram-analytics.json\"");
        ctx.json(lines);
    }
}
