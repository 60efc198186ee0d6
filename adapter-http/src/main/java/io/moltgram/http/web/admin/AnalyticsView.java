package io.moltgram.http.web.admin;

import io.moltgram.application.analytics.Audience;
import io.moltgram.application.analytics.Facet;
import io.moltgram.application.analytics.Grain;
import io.moltgram.application.analytics.TallyQueries.Sum;
import io.moltgram.application.analytics.Vital;
import io.moltgram.application.analytics.VitalScore;
import io.moltgram.http.web.Shell;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was looked at.
 *
 * @param audience of whom; empty for all
 * @param stretches in the order of time, without gaps
 * @param parts the highest values by what they are of
 * @param vitals by page, in the order of the pages
 * @param query for the addresses of files
 */
public record AnalyticsView(
        Shell shell,
        AnalyticsRange range,
        Optional<Audience> audience,
        List<Measure> measures,
        List<Stretch> stretches,
        List<Part> parts,
        Map<String, List<VitalScore>> vitals,
        String query) {

    /** So wide and high is the plot, in units of its own. */
    public static final int WIDTH = 720;

    public static final int HEIGHT = 160;

    private static final double THOUSAND = 1_000;
    private static final int LEAST_OF_BAR = 2;

    /** @param views of the audience that is asked for */
    public record Stretch(Instant at, long views, long visitors, long agents, long bots) {}

    /** @param sums not empty */
    public record Part(Facet facet, List<Sum> sums) {}

    public AnalyticsView {
        measures = List.copyOf(measures);
        stretches = List.copyOf(stretches);
        parts = List.copyOf(parts);
    }

    public long highest() {
        return stretches.stream()
                .mapToLong(each -> Math.max(each.views(), each.visitors()))
                .max()
                .orElse(0);
    }

    public boolean isEmpty() {
        return highest() == 0;
    }

    /** How high the bar of a number is. */
    public int height(long number) {
        return number == 0 ? 0 : Math.max(LEAST_OF_BAR, (int) (number * HEIGHT / Math.max(1, highest())));
    }

    /** Where the bar of a stretch begins, counted from 0. */
    public int left(int stretch) {
        return stretch * WIDTH / stretches.size();
    }

    /** How wide a bar is, with a little air to the next. */
    public int width() {
        return Math.max(2, WIDTH / stretches.size() * 4 / 5);
    }

    public String time(Instant at) {
        return range.grain() == Grain.HOUR
                ? shell.texts().moment(at)
                : range.grain() == Grain.DAY
                        ? shell.texts().day(at)
                        : shell.texts().month(at);
    }

    public String whole(long number) {
        return shell.texts().whole(number);
    }

    /** What a value is called. */
    public String name(Facet facet, String value) {
        if (value.equals("other")) {
            return shell.t("analytics.other");
        }
        return switch (facet) {
            case COUNTRY -> {
                Locale place = new Locale.Builder().setRegion(value).build();
                yield place.getDisplayCountry(shell.texts().language().locale());
            }
            case DEVICE -> shell.t("analytics.device." + value);
            default -> value;
        };
    }

    /** The score of a measure, if the page has one. */
    public Optional<VitalScore> score(String route, Vital vital) {
        return vitals.getOrDefault(route, List.of()).stream()
                .filter(score -> score.vital() == vital)
                .findFirst();
    }

    /** Milliseconds as seconds from one second on; shifts as they are told everywhere. */
    public String amount(VitalScore score) {
        double amount = score.p75();
        if (score.vital() == Vital.CLS) {
            return String.format(Locale.ROOT, "%.2f", amount / THOUSAND);
        }
        return amount < THOUSAND
                ? shell.t("analytics.millis", score.p75())
                : shell.t("analytics.seconds", String.format(Locale.ROOT, "%.1f", amount / THOUSAND));
    }

    /** This page with another range. */
    public String with(AnalyticsRange other) {
        return "/admin/analytics?" + query(other, audience);
    }

    /** This page for others who look. */
    public String with(Optional<Audience> others) {
        return "/admin/analytics?" + query(range, others);
    }

    static String query(AnalyticsRange range, Optional<Audience> audience) {
        return "range=" + range.code() + "&who=" + code(audience);
    }

    /** As it stands in addresses and keys of texts. */
    public static String code(Optional<Audience> audience) {
        return audience.map(each -> each.name().toLowerCase(Locale.ROOT)).orElse("all");
    }
}
