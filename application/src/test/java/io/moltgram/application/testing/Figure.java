package io.moltgram.application.testing;

import java.util.List;
import java.util.Locale;

/**
 * Says what a test measured, a line each, which {@code scripts/assure.sh} shows below the goal that the test proves.
 * How long something takes depends on who else uses the machine: a test does not fail by that, the script says it.
 */
public final class Figure {

    private static final String TOLD = "figure: ";
    private static final String MISSED = "missed: ";

    private Figure() {}

    /** Says what was counted. */
    public static void say(String format, Object... values) {
        print(TOLD, String.format(Locale.ROOT, format, values));
    }

    /** Says what was measured beside the most that the goal allows. */
    public static void atMost(double goal, String unit, double measured, String what) {
        print(measured <= goal ? TOLD : MISSED, line(what, measured, unit, "at most", goal));
    }

    /** Says what was measured beside the least that the goal asks for. */
    public static void atLeast(double goal, String unit, double measured, String what) {
        print(measured >= goal ? TOLD : MISSED, line(what, measured, unit, "at least", goal));
    }

    /** The value below which so much of the values lies, such as 0.99 of them. */
    public static double quantile(List<? extends Number> values, double part) {
        List<Double> sorted = values.stream().map(Number::doubleValue).sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) Math.floor(sorted.size() * part)));
    }

    private static String line(String what, double measured, String unit, String bound, double goal) {
        return String.format(Locale.ROOT, "%s: %s %s (goal: %s %s)", what, number(measured), unit, bound, number(goal));
    }

    private static String number(double value) {
        return value >= 100 || value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }

    private static void print(String head, String line) {
        System.out.println(head + line);
    }
}
