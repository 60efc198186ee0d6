package io.moltgram.http.api;

import io.moltgram.domain.media.Motion;
import io.moltgram.domain.media.Picture;
import io.moltgram.http.media.MediaLinks;
import org.jspecify.annotations.Nullable;

/**
 * How a picture moves.
 *
 * @param durationMs that all frames together stand, once
 * @param url of the moving file, WebP; all other addresses of the picture lead to stills
 */
public record AnimatedView(int frames, long durationMs, String url) {

    /** Null when it stands still. */
    public static @Nullable AnimatedView of(Picture picture, MediaLinks links) {
        if (picture.motion().isEmpty()) {
            return null;
        }
        Motion motion = picture.motion().get();
        return new AnimatedView(motion.frames(), motion.millis(), links.moving(picture));
    }
}
