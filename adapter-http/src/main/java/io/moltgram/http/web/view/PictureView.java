package io.moltgram.http.web.view;

import io.moltgram.domain.media.Motion;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.domain.media.Rendition;
import java.util.List;
import java.util.StringJoiner;

/**
 * A picture as pages show it.
 *
 * @param hash names its files
 * @param extension of the full file; only moving ones are WebP
 * @param width in pixels
 * @param height in pixels
 * @param colour its dominant colour, {@code #rrggbb}
 * @param alt what it shows, or an empty text
 */
public record PictureView(String hash, String extension, int width, int height, String colour, String alt) {

    private static final List<Integer> STEPS = Rendition.STEPS;
    private static final double NARROWEST = 0.8;
    private static final int TINY = 128;
    private static final int SMALL = 600;
    private static final double WIDEST = 1.91;

    /** Whether its shape is so tall or so wide that a feed shows it whole on its colour. */
    public boolean unusual() {
        return ratio() < NARROWEST || ratio() > WIDEST;
    }

    /** Whether it is so small that its pixels are shown as squares rather than blurred. */
    public boolean tiny() {
        return Math.max(width, height) <= TINY;
    }

    /** Whether its own page would blur it by drawing it larger than it is. */
    public boolean small() {
        return !tiny() && width < SMALL && height < SMALL;
    }

    /** Width of the frame that a feed gives it; only the proportion to {@link #frameHeight} matters. */
    public int frameWidth() {
        return ratio() < NARROWEST ? 4 : ratio() > WIDEST ? 191 : width;
    }

    public int frameHeight() {
        return ratio() < NARROWEST ? 5 : ratio() > WIDEST ? 100 : height;
    }

    private double ratio() {
        return (double) width / height;
    }

    /**
     * The renditions in a format that not every browser takes, up to the picture's own width. Few browsers are left
     * that take WebP and not AVIF: common widths are enough for them, and pages stay shorter.
     */
    public String renditions(String format, boolean full) {
        StringJoiner set = new StringJoiner(", ");
        int below = 0;
        for (int some : format.equals("avif") ? STEPS : Rendition.COMMON) {
            if (below < width) {
                set.add(rendition(some, format) + " " + Math.min(some, width) + "w");
            }
            below = some;
        }
        return full && width > below ? set.add(whole()).toString() : set.toString();
    }

    /** The JPEG renditions of common widths below the picture's own, and the full file where they do not suffice. */
    public String fallbacks(boolean full) {
        StringJoiner set = new StringJoiner(", ");
        Rendition.COMMON.stream()
                .filter(some -> some < width)
                .forEach(some -> set.add(rendition(some, "jpg") + " " + some + "w"));
        return full || width <= STEPS.get(STEPS.size() - 1) ? set.add(whole()).toString() : set.toString();
    }

    private String whole() {
        return file() + " " + width + "w";
    }

    /** A file that every browser can show, of middling size. */
    public String fallback() {
        return width > 640 ? rendition(640, "jpg") : file();
    }

    /** The full picture; of one that moves the first frame. */
    public String file() {
        return moves() ? rendition(Motion.LONGEST_SIDE, "jpg") : "/uploads/" + hash + "." + extension;
    }

    /** Whether it has more frames than the first. */
    public boolean moves() {
        return extension.equals(PictureFormat.WEBP.extension());
    }

    /** The file in which it moves. */
    public String moving() {
        return "/uploads/" + hash + "." + extension;
    }

    private String rendition(int some, String format) {
        return "/media/" + hash + "/" + some + "." + format;
    }
}
