package io.moltgram.bootstrap.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant to write. */
final class Nearest {

    /** So many letters of a name may be wrong, in per cent. */
    private static final int TOLERANCE = 34;

    private Nearest() {}

    /** The closest of the known names, if it is close enough to be worth a hint. */
    static Optional<String> to(String text, Collection<String> known) {
        String wanted = text.toUpperCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.comparingInt(name -> distance(wanted, name)))
                .filter(name -> distance(wanted, name) * 100 <= TOLERANCE * name.length());
    }

    /** Insertions, deletions, replacements and swaps of neighbours that turn one text into the other (Damerau 1964). */
    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : least(steps, one, other, i, j);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int least(int[][] steps, String one, String other, int i, int j) {
        int replaced = steps[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
