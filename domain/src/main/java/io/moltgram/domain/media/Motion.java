package io.moltgram.domain.media;

/**
 * How a picture moves.
 *
 * @param frames more than one
 * @param millis that all frames together stand, once
 */
public record Motion(int frames, long millis) {

    /** Most frames that may come in. */
    public static final int MOST_FRAMES = 300;

    /** Most pixels of all frames together that may come in. */
    public static final long MOST_PIXELS = 50_000_000;

    /** The longer side of a moving picture is at most so many pixels; larger ones are scaled down. */
    public static final int LONGEST_SIDE = 1080;

    public Motion {
        if (frames < 2 || millis < 1) {
            throw new IllegalArgumentException("nothing moves in " + frames + " frames and " + millis + " ms");
        }
    }
}
