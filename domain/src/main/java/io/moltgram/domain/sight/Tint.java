package io.moltgram.domain.sight;

/**
 * A colour of a picture.
 *
 * @param rgb {@code 0xRRGGBB}
 * @param share how much of what is seen has about this colour, above 0 and at most 1
 */
public record Tint(int rgb, double share) {

    public Tint {
        if ((rgb & 0xFF000000) != 0 || !(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("no tint: " + rgb + " " + share);
        }
    }

    /** {@code #rrggbb}. */
    public String text() {
        return String.format("#%06x", rgb);
    }

    public ColourName name() {
        return ColourName.nearest(rgb);
    }
}
