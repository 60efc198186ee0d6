package io.moltgram.http.web;

import io.moltgram.application.analytics.Audience;
import io.moltgram.application.analytics.Facet;
import io.moltgram.application.analytics.Grain;
import io.moltgram.application.analytics.TallyQueries.Sum;
import io.moltgram.application.analytics.Vital;
import io.moltgram.application.analytics.VitalScore;
import io.moltgram.http.web.admin.AnalyticsRange;
import io.moltgram.http.web.admin.AnalyticsView;
import io.moltgram.http.web.admin.Measure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Made-up pages of views and speed. */
record AnalyticsSamples(Shell shell) {

    Map<String, Object> pages() {
        List<AnalyticsView.Part> parts = List.of(
                new AnalyticsView.Part(Facet.ROUTE, List.of(new Sum("/post/{id}", 1_234), new Sum("/", 2))),
                new AnalyticsView.Part(Facet.REFERRER, List.of(new Sum("example.org", 4), new Sum("other", 2))),
                new AnalyticsView.Part(Facet.COUNTRY, List.of(new Sum("KR", 4))),
                new AnalyticsView.Part(Facet.DEVICE, List.of(new Sum("phone", 4), new Sum("other", 1))));
        Map<String, List<VitalScore>> vitals = Map.of(
                "/post/{id}",
                List.of(
                        new VitalScore("/post/{id}", Vital.LCP, 4, 2_700, 1, 1),
                        new VitalScore("/post/{id}", Vital.CLS, 4, 30, 4, 0),
                        new VitalScore("/post/{id}", Vital.INP, 4, 640, 0, 4)));
        return Map.of(
                "adminAnalytics", view(AnalyticsRange.MONTH, Optional.of(Audience.PEOPLE), 9, parts, vitals),
                "adminAnalytics-year", view(AnalyticsRange.YEAR, Optional.empty(), 1, parts, Map.of()),
                "adminAnalytics-none", view(AnalyticsRange.DAY, Optional.empty(), 0, List.of(), Map.of()));
    }

    private AnalyticsView view(
            AnalyticsRange range,
            Optional<Audience> audience,
            int views,
            List<AnalyticsView.Part> parts,
            Map<String, List<VitalScore>> vitals) {
        Grain grain = range.grain();
        List<AnalyticsView.Stretch> stretches = IntStream.range(0, 12)
                .mapToObj(number -> new AnalyticsView.Stretch(
                        grain.plus(grain.start(Samples.NOW), number - 11L),
                        (long) views * number,
                        (long) views * number / 2,
                        views,
                        0))
                .toList();
        return new AnalyticsView(
                shell,
                range,
                audience,
                List.of(new Measure("analytics.visitors", "12", "")),
                stretches,
                parts,
                vitals,
                "range=30d&who=people");
    }
}
