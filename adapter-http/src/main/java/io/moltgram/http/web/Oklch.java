package io.moltgram.http.web;

import java.util.Locale;

/** Colours by lightness, chroma and hue as the eye has them (formula: Björn Ottosson, Oklab, 2020). */
final class Oklch {

    private Oklch() {}

    /**
     * The nearest colour that a screen has, {@code #rrggbb}.
     *
     * @param lightness 0 to 1
     * @param chroma 0 to about 0.3
     * @param hue in degrees
     */
    static String hex(double lightness, double chroma, double hue) {
        double a = chroma * Math.cos(Math.toRadians(hue));
        double b = chroma * Math.sin(Math.toRadians(hue));
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        int red = channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
        int green = channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
        int blue = channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static int channel(double linear) {
        double clipped = Math.max(0, Math.min(1, linear));
        double curved = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * Math.pow(clipped, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * curved);
    }
}
