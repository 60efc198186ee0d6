package io.moltgram.domain.sight;

import java.util.List;

/**
 * What a picture looks like, counted and not understood.
 *
 * @param palette its main colours, the fullest first, at most {@link #MOST_TINTS}; none when all of it is clear
 * @param brightness mean lightness (CIELAB), 0 to 1
 * @param contrast spread of lightness: its standard deviation over half the scale, 0 to 1
 * @param edges share of the pixels at which lightness changes sharply, 0 to 1
 * @param clear share of the picture that is transparent, 0 to 1
 * @param thirds how what draws the eye (edges, unusual colour) spreads over thirds by thirds, row by row; sums to 1
 * @param grey for previews
 */
public record Sight(
        List<Tint> palette,
        double brightness,
        double contrast,
        double edges,
        double clear,
        List<Double> thirds,
        Grey grey) {

    public static final int MOST_TINTS = 6;

    /** How light it is as a whole. */
    public enum Light {
        VERY_DARK,
        DARK,
        MEDIUM,
        BRIGHT,
        VERY_BRIGHT
    }

    /** How far dark and light are apart. */
    public enum Contrast {
        FLAT,
        SOFT,
        CLEAR,
        STRONG
    }

    /** How much there is to see. */
    public enum Detail {
        PLAIN,
        CALM,
        DETAILED,
        BUSY
    }

    /** Where the eye goes first. */
    public enum Place {
        UPPER_LEFT,
        UPPER_MIDDLE,
        UPPER_RIGHT,
        MIDDLE_LEFT,
        CENTRE,
        MIDDLE_RIGHT,
        LOWER_LEFT,
        LOWER_MIDDLE,
        LOWER_RIGHT,
        EVERYWHERE
    }

    /** A third of a third with less than this has no more than its part: a ninth, and half of it. */
    private static final double HEAVY = 1.5 / 9;

    public Sight {
        palette = List.copyOf(palette);
        thirds = List.copyOf(thirds);
        if (palette.size() > MOST_TINTS || thirds.size() != 9) {
            throw new IllegalArgumentException("no sight: " + palette.size() + " tints, " + thirds.size() + " thirds");
        }
        requireShare(brightness);
        requireShare(contrast);
        requireShare(edges);
        requireShare(clear);
        thirds.forEach(Sight::requireShare);
    }

    private static void requireShare(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("no share: " + value);
        }
    }

    public Light light() {
        return Light.values()[(int) Math.min(4, brightness * 5)];
    }

    public Contrast range() {
        return contrast < 0.12
                ? Contrast.FLAT
                : contrast < 0.3 ? Contrast.SOFT : contrast < 0.5 ? Contrast.CLEAR : Contrast.STRONG;
    }

    public Detail detail() {
        return edges < 0.01 ? Detail.PLAIN : edges < 0.08 ? Detail.CALM : edges < 0.22 ? Detail.DETAILED : Detail.BUSY;
    }

    public Place heaviest() {
        int heaviest = 0;
        for (int i = 1; i < thirds.size(); i++) {
            heaviest = thirds.get(i) > thirds.get(heaviest) ? i : heaviest;
        }
        return thirds.get(heaviest) < HEAVY ? Place.EVERYWHERE : Place.values()[heaviest];
    }
}
