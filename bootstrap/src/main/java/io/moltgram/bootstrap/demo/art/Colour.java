package io.moltgram.bootstrap.demo.art;

import java.util.Locale;

/**
 * A colour in OKLab, where a straight line between two colours stays clean to the eye.
 *
 * <p>Conversion after B. Ottosson, "A perceptual color space for image processing" (2020).
 */
record Colour(double light, double a, double b) {

    /** The colour written as {@code #rrggbb}. */
    static Colour of(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        double red = linear(rgb >> 16 & 255);
        double green = linear(rgb >> 8 & 255);
        double blue = linear(rgb & 255);
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new Colour(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /** The colour {@code part} (0 to 1) of the way from one colour to another, both written as {@code #rrggbb}. */
    static String mix(String from, String to, double part) {
        return of(from).towards(of(to), part).hex();
    }

    /** The colour at {@code part} (0 to 1) of a line through all the colours, evenly spaced. */
    static String along(double part, String... colours) {
        double at = Math.min(Math.max(part, 0), 1) * (colours.length - 1);
        int first = Math.min((int) at, colours.length - 2);
        return mix(colours[first], colours[first + 1], at - first);
    }

    Colour towards(Colour other, double part) {
        return new Colour(light + (other.light - light) * part, a + (other.a - a) * part, b + (other.b - b) * part);
    }

    String hex() {
        double l = cube(light + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(light - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(light - 0.0894841775 * a - 1.2914855480 * b);
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int channel(double linear) {
        double value = linear <= 0.0031308 ? linear * 12.92 : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(Math.min(Math.max(value, 0), 1) * 255);
    }
}
