package io.moltgram.domain.sight;

import java.util.stream.IntStream;

/**
 * A colour in CIELAB for the light of day (D65), in which distances are about as large as they look.
 *
 * @param l lightness, 0 (black) to 100 (white)
 * @param a from green to red
 * @param b from blue to yellow
 */
public record Lab(double l, double a, double b) {

    private static final double POW7_OF_25 = Math.pow(25, 7);

    /** Light by level, from 0 to 1. */
    private static final double[] LINEAR =
            IntStream.range(0, 256).mapToDouble(Lab::linear).toArray();

    /** Of an sRGB colour, {@code 0xRRGGBB}; the upper byte does not count. */
    public static Lab of(int rgb) {
        double red = LINEAR[rgb >> 16 & 255];
        double green = LINEAR[rgb >> 8 & 255];
        double blue = LINEAR[rgb & 255];
        double x = bent((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
        double y = bent(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
        double z = bent((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
        return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double linear(int level) {
        double value = level / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double bent(double value) {
        return value > 216.0 / 24389 ? Math.cbrt(value) : (24389.0 / 27 * value + 16) / 116;
    }

    /** The plain distance in space, CIE 1976: cheap, and good enough among near colours. */
    public double plainDistance(Lab other) {
        return Math.sqrt(square(l - other.l) + square(a - other.a) + square(b - other.b));
    }

    /** How different they look, by CIEDE2000 (ISO/CIE 11664-6); about 2 is just seen. */
    public double distance(Lab other) {
        double meanChroma = (Math.hypot(a, b) + Math.hypot(other.a, other.b)) / 2;
        double pow7 = Math.pow(meanChroma, 7);
        double stretch = 1.5 - 0.5 * Math.sqrt(pow7 / (pow7 + POW7_OF_25));
        double chroma1 = Math.hypot(a * stretch, b);
        double chroma2 = Math.hypot(other.a * stretch, other.b);
        double hue1 = hue(a * stretch, b);
        double hue2 = hue(other.a * stretch, other.b);
        boolean grey = chroma1 * chroma2 == 0;
        double turn = grey ? 0 : turn(hue2 - hue1);
        double lightness = other.l - l;
        double chroma = chroma2 - chroma1;
        double hue = 2 * Math.sqrt(chroma1 * chroma2) * Math.sin(Math.toRadians(turn / 2));
        double meanHue = grey ? hue1 + hue2 : meanHue(hue1, hue2);
        return weighed(lightness, chroma, hue, (l + other.l) / 2, (chroma1 + chroma2) / 2, meanHue);
    }

    private static double weighed(
            double lightness, double chroma, double hue, double meanLight, double meanChroma, double meanHue) {
        double t = 1
                - 0.17 * cos(meanHue - 30)
                + 0.24 * cos(2 * meanHue)
                + 0.32 * cos(3 * meanHue + 6)
                - 0.20 * cos(4 * meanHue - 63);
        double off = square(meanLight - 50);
        double pow7 = Math.pow(meanChroma, 7);
        double rotation = -2
                * Math.sqrt(pow7 / (pow7 + POW7_OF_25))
                * Math.sin(Math.toRadians(60 * Math.exp(-square((meanHue - 275) / 25))));
        double byLight = lightness / (1 + 0.015 * off / Math.sqrt(20 + off));
        double byChroma = chroma / (1 + 0.045 * meanChroma);
        double byHue = hue / (1 + 0.015 * meanChroma * t);
        return Math.sqrt(Math.max(0, square(byLight) + square(byChroma) + square(byHue) + rotation * byChroma * byHue));
    }

    private static double hue(double a, double b) {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double turn(double degrees) {
        return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
    }

    private static double meanHue(double one, double other) {
        double sum = one + other;
        return Math.abs(one - other) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }

    private static double square(double value) {
        return value * value;
    }
}
