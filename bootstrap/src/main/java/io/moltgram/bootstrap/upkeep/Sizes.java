package io.moltgram.bootstrap.upkeep;

import java.time.Duration;
import java.util.Locale;

/** Sizes and times in words. */
final class Sizes {

    private static final long STEP = 1024;
    private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB"};
    private static final long TWO = 2;

    private Sizes() {}

    static String bytes(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= STEP && unit < UNITS.length - 1) {
            amount /= STEP;
            unit++;
        }
        return unit == 0 ? bytes + " bytes" : String.format(Locale.ROOT, "%.1f %s", amount, UNITS[unit]);
    }

    /** In the largest unit of which there are two or more. */
    static String time(Duration time) {
        if (time.toDays() >= TWO) {
            return time.toDays() + " days";
        } else if (time.toHours() >= TWO) {
            return time.toHours() + " hours";
        } else if (time.toMinutes() >= TWO) {
            return time.toMinutes() + " minutes";
        }
        return time.toSeconds() + " seconds";
    }
}
