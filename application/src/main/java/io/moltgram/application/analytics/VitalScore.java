package io.moltgram.application.analytics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How a page did by one measure.
 *
 * @param p75 three of four were no higher, within five percent
 * @param good how many were good; likewise the next
 */
public record VitalScore(String route, Vital vital, long count, long p75, long good, long poor) {

    private static final double SHARE = 0.75;

    /** How many measures of a page came to a step. */
    public record Step(String route, Vital vital, long step, long count) {}

    public Vital.Rating rating() {
        return vital.rating(p75);
    }

    /** One for each page and measure, those with most measures first. */
    public static List<VitalScore> of(List<Step> steps) {
        List<Step> sorted = steps.stream()
                .sorted(Comparator.comparing(Step::route)
                        .thenComparing(Step::vital)
                        .thenComparing(Step::step))
                .toList();
        List<VitalScore> scores = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= sorted.size(); at++) {
            if (at == sorted.size() || !isSame(sorted.get(from), sorted.get(at))) {
                scores.add(score(sorted.subList(from, at)));
                from = at;
            }
        }
        scores.sort(Comparator.comparing(VitalScore::count).reversed());
        return List.copyOf(scores);
    }

    private static boolean isSame(Step one, Step other) {
        return one.vital() == other.vital() && one.route().equals(other.route());
    }

    private static VitalScore score(List<Step> steps) {
        Vital vital = steps.get(0).vital();
        long count = steps.stream().mapToLong(Step::count).sum();
        long wanted = (long) Math.ceil(SHARE * count);
        long seen = 0;
        long p75 = 0;
        long good = 0;
        long poor = 0;
        for (Step step : steps) {
            if (seen < wanted) {
                p75 = step.step();
            }
            seen += step.count();
            switch (vital.rating(step.step())) {
                case GOOD -> good += step.count();
                case POOR -> poor += step.count();
                case FAIR -> {}
            }
        }
        return new VitalScore(steps.get(0).route(), vital, count, p75, good, poor);
    }
}
