package io.moltgram.application.media;

import java.nio.file.Path;
import java.util.List;

/**
 * A picture that the program itself designs: a drawing with pictures laid on it.
 *
 * @param svg within what uploaded SVG may hold; texts from outside must be escaped
 * @param width of the picture made, in pixels, at most 2,048
 * @param height likewise
 */
public record Card(String svg, int width, int height, List<Inlay> inlays) {

    public Card {
        inlays = List.copyOf(inlays);
    }

    /** Only the drawing. */
    public static Card plain(String svg, int width, int height) {
        return new Card(svg, width, height, List.of());
    }

    /** A cleaned picture, made to fill the rectangle and cut where it is too long for it. */
    public record Inlay(Path picture, Place place) {}

    /**
     * Where a picture lies, in pixels of the card.
     *
     * @param radius of its corners; half the side makes a circle
     */
    public record Place(int left, int top, int width, int height, int radius) {}
}
