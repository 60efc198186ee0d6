package io.moltgram.blob.picture.pixel;

/** Width and height in pixels. */
public record Size(int width, int height) {

    /** The same proportions with the longer side at most so long; never enlarged, never under one pixel. */
    public Size within(int longest) {
        int longer = Math.max(width, height);
        return longer <= longest ? this : scaled((double) longest / longer);
    }

    /** The same proportions at most so wide; never enlarged, never under one pixel. */
    public Size atMostWide(int most) {
        return width <= most
                ? this
                : new Size(most, scaled((double) most / width).height());
    }

    /** The same proportions, enlarged or made smaller, never under one pixel. */
    public Size scaled(double factor) {
        return new Size(Math.max(1, (int) Math.round(width * factor)), Math.max(1, (int) Math.round(height * factor)));
    }
}
