package io.moltgram.blob.picture.svg;

import io.moltgram.blob.picture.pixel.Size;
import io.moltgram.domain.media.Picture;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What part of its plane a document shows, and in how many pixels: 1080 on the longer side when it asks for less,
 * {@link
 * Picture#LONGEST_SIDE} when it asks for more.
 *
 * @param viewBox four numbers, as the attribute has them
 */
record SvgFrame(String viewBox, Size size) {

    private static final double LEAST = 1080;
    private static final Pattern LENGTH =
            Pattern.compile("\\+?([0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]+)?)(px|pt|pc|mm|cm|in|)");

    /** CSS pixels, of which there are 96 in an inch. */
    private static final Map<String, Double> UNITS =
            Map.of("", 1.0, "px", 1.0, "pt", 96 / 72.0, "pc", 16.0, "mm", 96 / 25.4, "cm", 96 / 2.54, "in", 96.0);

    static SvgFrame of(SvgNode root) {
        double[] box = box(root.attribute("viewBox"));
        double width = length(root.attribute("width"));
        double height = length(root.attribute("height"));
        double boxWidth = box.length == 0 ? 0 : box[2];
        double boxHeight = box.length == 0 ? 0 : box[3];
        if (width == 0 && height == 0) {
            width = boxWidth == 0 ? LEAST : boxWidth;
            height = boxHeight == 0 ? LEAST : boxHeight;
        } else if (width == 0) {
            width = boxWidth == 0 ? height : height * boxWidth / boxHeight;
        } else if (height == 0) {
            height = boxWidth == 0 ? width : width * boxHeight / boxWidth;
        }
        double longer = Math.max(width, height);
        double factor = Math.max(LEAST, Math.min(Picture.LONGEST_SIDE, longer)) / longer;
        String shown = box.length == 0 ? "0 0 " + (float) width + " " + (float) height : root.attribute("viewBox");
        return new SvgFrame(shown, new Size(pixels(width * factor), pixels(height * factor)));
    }

    private static int pixels(double length) {
        return (int) Math.max(1, Math.min(Picture.LONGEST_SIDE, Math.round(length)));
    }

    /** In CSS pixels; 0 when there is none that says something by itself. */
    private static double length(String text) {
        Matcher matcher = LENGTH.matcher(text.strip());
        if (text.length() > 40 || !matcher.matches()) {
            return 0;
        }
        double value = Double.parseDouble(matcher.group(1)) * UNITS.get(matcher.group(2));
        return value > 0 && value < 1e6 ? value : 0;
    }

    private static double[] box(String text) {
        if (text.isBlank()) {
            return new double[0];
        }
        String[] parts = text.strip().split("\\s*,\\s*|\\s+");
        double[] box = new double[4];
        try {
            for (int i = 0; i < 4 && parts.length == 4; i++) {
                box[i] = Double.parseDouble(parts[i]);
            }
        } catch (NumberFormatException e) {
            box[2] = 0;
        }
        boolean usable = box[2] > 0 && box[3] > 0 && box[2] < 1e6 && box[3] < 1e6;
        if (!usable || !(Math.abs(box[0]) < 1e6) || !(Math.abs(box[1]) < 1e6)) {
            throw SvgRules.refusal("attribute viewBox of <svg> must be four numbers, the last two above zero")
                    .with("element", "svg")
                    .with("attribute", "viewBox");
        }
        return box;
    }
}
