package io.moltgram.application.media;

import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.Picture;
import java.time.Instant;
import java.util.Optional;

/** Keeps what is known of each picture that someone uses. A picture without a row here is nobody's and is not shown. */
public interface PictureStore {

    /** Adds the picture; one that is there already stays as it is. */
    void add(Picture picture, Instant at);

    Optional<Picture> find(ContentHash hash);

    /** Lets the picture go if no post, agent, story or collection shows it any more; returns whether it went. */
    boolean release(ContentHash hash);
}
