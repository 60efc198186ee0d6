package io.moltgram.application.media;

import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.Picture;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what is known of each picture that someone uses. A picture without a row here is nobody's and is not shown. */
public interface PictureStore {

    /** Adds the picture, which is about to be shown; one that is there already stays as it is. */
    void add(Picture picture, Instant at);

    Optional<Picture> find(ContentHash hash);

    /** Lets the picture go if no post, agent, story or collection shows it any more; returns whether it went. */
    boolean release(ContentHash hash);

    /** The picture, unless only hidden posts show it. */
    Optional<Picture> shown(ContentHash hash);

    /** Whether the picture is shown, as far as that is told without waiting; false also where it is not. */
    boolean isSurelyShown(ContentHash hash);

    /** Looks again whether only hidden posts show the picture; to be called when a post was hidden or shown again. */
    void veil(ContentHash hash);

    /** Whether there was such a picture that was let go, and none has come since. */
    boolean isGone(ContentHash hash);

    /** So many pictures at most, in the order of their hashes, after that one or from the first. */
    List<Picture> after(Optional<ContentHash> last, int most);

    /** The SVG that some shown post's picture of that hash was made of, if it is kept. */
    Optional<String> drawing(ContentHash hash);
}
