package io.moltgram.bootstrap.upkeep;

import io.moltgram.application.alert.Forecasting.Forecast;
import io.moltgram.domain.alert.Outlook;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** When to think of a bigger machine, in lines. */
final class Scaling {

    private Scaling() {}

    /** @param now the figure of each rule by its code, as far as a server that runs told it */
    static void print(PrintStream out, Map<String, Double> now, List<Forecast> forecasts) {
        out.println();
        out.println("When to scale, by the highest figure of each day that is kept:");
        for (Forecast one : forecasts) {
            Double value = now.get(one.rule().code());
            String shown = value == null ? "-" : String.format(Locale.ROOT, "%.1f", value);
            String left =
                    value == null ? "" : String.format(Locale.ROOT, "%.0f %% left", Math.floor(one.headroom(value)));
            out.println(String.format(
                    Locale.ROOT,
                    "  %-20s %10s of %8.1f %-12s %-11s %s",
                    one.rule().code(),
                    shown,
                    one.threshold(),
                    unit(one),
                    left,
                    words(one.outlook())));
        }
    }

    private static String unit(Forecast one) {
        return one.rule().unit().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(Outlook outlook) {
        return switch (outlook.course()) {
            case TOO_LITTLE -> "too little history: " + outlook.days() + " of " + Outlook.LEAST_DAYS + " days";
            case STEADY -> "not growing";
            case GROWING -> outlook.days() + " days left at this pace";
            case REACHED -> "the trend has reached it";
        };
    }
}
