package io.moltgram.http.web.admin;

import io.moltgram.http.web.Shell;
import java.util.Locale;

/**
 * A figure with its name.
 *
 * @param key of the text that names it
 * @param note says more, or is empty
 */
public record Measure(String key, String value, String note) {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};
    private static final double STEP = 1_000;

    public static Measure count(Shell shell, String key, long number) {
        return new Measure(key, shell.texts().whole(number), "");
    }

    /** Bytes in the largest unit that leaves at least one of it: 0 B, 512 B, 1.4 MB. */
    public static String bytes(long bytes) {
        double left = bytes;
        int unit = 0;
        while (left >= STEP && unit < UNITS.length - 1) {
            left /= STEP;
            unit++;
        }
        return unit == 0 || left >= 100
                ? String.format(Locale.ROOT, "%.0f %s", left, UNITS[unit])
                : String.format(Locale.ROOT, "%.1f %s", left, UNITS[unit]);
    }
}
