package io.moltgram.domain.sight;

import java.util.Arrays;

/**
 * A picture drawn with letters, dark where the picture is dark, as ink on paper; all lines are equally long.
 *
 * @param columns letters in a line
 */
public record Preview(Style style, int columns, int lines, String text) {

    /** With what letters it is drawn. */
    public enum Style {
        /** Ten signs of ASCII, one for each place. */
        ASCII,
        /** Unicode's Braille patterns, two by four dots for each place. */
        BRAILLE
    }

    public static final int FEWEST_COLUMNS = 20;
    public static final int MOST_COLUMNS = 160;

    /** A tall picture is drawn narrower, so that it has no more lines. */
    public static final int MOST_LINES = 160;

    private static final String INK = " .:-=+*#%@";
    private static final int BRAILLE = 0x2800;
    private static final int[][] DOTS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

    /** Share of the darkest and of the lightest pixels that may become plain black and white. */
    private static final double CUT = 0.02;

    /** A picture with less between dark and light is drawn as it is. */
    private static final int FLAT = 24;

    /** Draws the picture; a letter is taken to be twice as high as wide. */
    public static Preview of(Grey grey, Style style, int columns) {
        double rows = (double) columns * grey.height() / grey.width() / 2;
        int lines = (int) Math.max(1, Math.min(MOST_LINES, Math.round(rows)));
        int across = rows > MOST_LINES ? (int) Math.max(1, Math.round(columns * MOST_LINES / rows)) : columns;
        String text = style == Style.ASCII ? ascii(grey, across, lines) : braille(grey, across, lines);
        return new Preview(style, across, lines, text);
    }

    private static String ascii(Grey grey, int columns, int lines) {
        double[][] dark = darkness(grey, columns, lines);
        StringBuilder text = new StringBuilder(lines * (columns + 1));
        for (double[] line : dark) {
            for (double value : line) {
                text.append(INK.charAt((int) Math.round(value * (INK.length() - 1))));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String braille(Grey grey, int columns, int lines) {
        double[][] dark = darkness(grey, columns * 2, lines * 4);
        boolean[][] dots = diffused(dark);
        StringBuilder text = new StringBuilder(lines * (columns + 1));
        for (int line = 0; line < lines; line++) {
            for (int column = 0; column < columns; column++) {
                int sign = BRAILLE;
                for (int y = 0; y < 4; y++) {
                    for (int x = 0; x < 2; x++) {
                        sign |= dots[line * 4 + y][column * 2 + x] ? DOTS[y][x] : 0;
                    }
                }
                text.append((char) sign);
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** From 0 (white) to 1 (black), stretched so that both occur. */
    private static double[][] darkness(Grey grey, int columns, int rows) {
        double[] sorted = new double[columns * rows];
        double[][] levels = new double[rows][columns];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                levels[y][x] = grey.mean(x, columns, y, rows);
                sorted[y * columns + x] = levels[y][x];
            }
        }
        Arrays.sort(sorted);
        double darkest = sorted[(int) (sorted.length * CUT)];
        double lightest = sorted[(int) ((sorted.length - 1) * (1 - CUT))];
        boolean flat = lightest - darkest < FLAT;
        double from = flat ? 0 : darkest;
        double to = flat ? 255 : lightest;
        for (double[] row : levels) {
            for (int x = 0; x < columns; x++) {
                row[x] = Math.max(0, Math.min(1, (to - row[x]) / (to - from)));
            }
        }
        return levels;
    }

    /** Dots as dense as the picture is dark: what a dot gets wrong goes on to its neighbours (Floyd and Steinberg). */
    private static boolean[][] diffused(double[][] dark) {
        int rows = dark.length;
        int columns = dark[0].length;
        boolean[][] dots = new boolean[rows][columns];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                dots[y][x] = dark[y][x] >= 0.5;
                double wrong = dark[y][x] - (dots[y][x] ? 1 : 0);
                give(dark, y, x + 1, wrong * 7 / 16);
                give(dark, y + 1, x - 1, wrong * 3 / 16);
                give(dark, y + 1, x, wrong * 5 / 16);
                give(dark, y + 1, x + 1, wrong / 16);
            }
        }
        return dots;
    }

    private static void give(double[][] dark, int y, int x, double share) {
        if (y < dark.length && x >= 0 && x < dark[y].length) {
            dark[y][x] += share;
        }
    }
}
