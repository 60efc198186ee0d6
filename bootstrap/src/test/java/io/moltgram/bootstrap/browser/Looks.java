package io.moltgram.bootstrap.browser;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a look makes of a colour, reckoned by the formulas of the Filter Effects specification. */
final class Looks {

    /** Brightness, contrast, saturation, sepia, grayscale, warmth; from the contract of pages, section 4. */
    static final Map<String, double[]> PRESETS = presets();

    private Looks() {}

    private static Map<String, double[]> presets() {
        Map<String, double[]> all = new LinkedHashMap<>();
        all.put("Original", new double[] {100, 100, 100, 0, 0, 0});
        all.put("Clarendon", new double[] {110, 120, 130, 0, 0, 0});
        all.put("Gingham", new double[] {105, 90, 80, 10, 0, 0});
        all.put("Moon", new double[] {110, 110, 0, 0, 100, 0});
        all.put("Lark", new double[] {115, 95, 110, 0, 0, 0});
        all.put("Reyes", new double[] {115, 85, 75, 22, 0, 0});
        all.put("Juno", new double[] {105, 115, 140, 5, 0, 0});
        all.put("Slumber", new double[] {95, 90, 85, 15, 0, 0});
        all.put("Crema", new double[] {105, 95, 90, 18, 0, 0});
        all.put("Ludwig", new double[] {105, 105, 120, 0, 0, -5});
        all.put("Aden", new double[] {110, 90, 85, 0, 0, 20});
        all.put("Perpetua", new double[] {108, 95, 110, 0, 0, 10});
        all.put("Nashville", new double[] {108, 110, 130, 12, 0, 15});
        all.put("Noir", new double[] {95, 140, 0, 0, 100, 0});
        all.put("Vintage", new double[] {95, 85, 70, 35, 0, 0});
        return all;
    }

    /** @param rgb from 0 to 255 */
    static double[] of(double[] look, int... rgb) {
        double[] colour = {rgb[0] / 255.0, rgb[1] / 255.0, rgb[2] / 255.0};
        colour = each(colour, look[0] / 100, 0);
        colour = each(colour, look[1] / 100, 0.5 - look[1] / 200);
        colour = saturated(colour, look[2] / 100);
        colour = sepia(colour, 1 - look[3] / 100);
        colour = saturated(colour, 1 - look[4] / 100);
        colour = hue(colour, Math.toRadians(look[5]));
        return new double[] {colour[0] * 255, colour[1] * 255, colour[2] * 255};
    }

    private static double[] each(double[] colour, double slope, double intercept) {
        return within(colour[0] * slope + intercept, colour[1] * slope + intercept, colour[2] * slope + intercept);
    }

    private static double[] saturated(double[] c, double s) {
        double grey = 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
        return within(grey + s * (c[0] - grey), grey + s * (c[1] - grey), grey + s * (c[2] - grey));
    }

    private static double[] sepia(double[] c, double rest) {
        double r = 0.393 * c[0] + 0.769 * c[1] + 0.189 * c[2];
        double g = 0.349 * c[0] + 0.686 * c[1] + 0.168 * c[2];
        double b = 0.272 * c[0] + 0.534 * c[1] + 0.131 * c[2];
        return within(r + rest * (c[0] - r), g + rest * (c[1] - g), b + rest * (c[2] - b));
    }

    private static double[] hue(double[] c, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double grey = 0.213 * c[0] + 0.715 * c[1] + 0.072 * c[2];
        return within(
                grey + cos * (c[0] - grey) + sin * (-0.213 * c[0] - 0.715 * c[1] + 0.928 * c[2]),
                grey + cos * (c[1] - grey) + sin * (0.143 * c[0] + 0.140 * c[1] - 0.283 * c[2]),
                grey + cos * (c[2] - grey) + sin * (-0.787 * c[0] + 0.715 * c[1] + 0.072 * c[2]));
    }

    private static double[] within(double... parts) {
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Math.max(0, Math.min(1, parts[i]));
        }
        return parts;
    }
}
