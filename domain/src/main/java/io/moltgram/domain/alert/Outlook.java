package io.moltgram.domain.alert;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;

/**
 * When a figure reaches its threshold if it goes on as it did: by the straight line that is nearest to one value a day.
 *
 * @param days how many days are left while it grows; how many are known while that is too little to tell
 */
public record Outlook(Course course, long days) {

    /** So many days must be known. */
    public static final int LEAST_DAYS = 7;

    /** What is further away is no forecast. */
    public static final long FURTHEST = 3_650;

    /** A figure that gained less of its threshold than this in all the days that are known does not grow. */
    private static final double NOTABLE = 0.01;

    /** Where it goes. */
    public enum Course {
        TOO_LITTLE,
        STEADY,
        GROWING,
        REACHED
    }

    /** @param values one for each day that is known */
    public static Outlook of(SortedMap<LocalDate, Double> values, double threshold, LocalDate today) {
        int known = values.size();
        if (known < LEAST_DAYS) {
            return new Outlook(Course.TOO_LITTLE, known);
        }
        double meanDay = values.keySet().stream()
                .mapToLong(day -> ChronoUnit.DAYS.between(today, day))
                .average()
                .orElse(0);
        double mean = values.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        double together = 0;
        double spread = 0;
        for (var each : values.entrySet()) {
            double away = ChronoUnit.DAYS.between(today, each.getKey()) - meanDay;
            together += away * (each.getValue() - mean);
            spread += away * away;
        }
        double slope = together / spread;
        double present = mean - slope * meanDay;
        return of(slope, present, threshold, ChronoUnit.DAYS.between(values.firstKey(), values.lastKey()));
    }

    private static Outlook of(double slope, double present, double threshold, long span) {
        if (present >= threshold) {
            return new Outlook(Course.REACHED, 0);
        }
        if (slope * span < threshold * NOTABLE) {
            return new Outlook(Course.STEADY, 0);
        }
        double left = (threshold - present) / slope;
        return left > FURTHEST ? new Outlook(Course.STEADY, 0) : new Outlook(Course.GROWING, (long) left);
    }
}
