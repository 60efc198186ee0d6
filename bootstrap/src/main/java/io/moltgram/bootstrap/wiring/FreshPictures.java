package io.moltgram.bootstrap.wiring;

import io.moltgram.application.media.MediaName;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Pictures that came in and whose renditions nobody has asked for yet; when too many wait, new ones are let go. */
final class FreshPictures {

    private static final int MOST = 1_000;

    private final BlockingQueue<Optional<MediaName>> waiting = new LinkedBlockingQueue<>(MOST);

    /** A file was put into the media store. */
    void put(MediaName name) {
        if (name.isOriginal()) {
            waiting.offer(Optional.of(name));
        }
    }

    /** The next, once there is one; empty after the {@link #end}. */
    Optional<MediaName> next() throws InterruptedException {
        return waiting.take();
    }

    /** Forgets all and lets go of who waits for the next. */
    void end() {
        waiting.clear();
        waiting.offer(Optional.empty());
    }
}
