package io.moltgram.bootstrap.segment;

import io.moltgram.application.media.MediaName;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Hears of every picture that is put into the media store, before any row refers to it. */
public final class NewPictures {

    private final Queue<MediaName> heard = new ConcurrentLinkedQueue<>();
    private volatile boolean isHeeded;

    /** A picture was put. */
    public void put(MediaName name) {
        if (isHeeded) {
            heard.add(name);
        }
    }

    /** From now on somebody asks for them. */
    void heed() {
        isHeeded = true;
    }

    /** The next that was not asked for yet, if any stands first. */
    Optional<MediaName> first() {
        return Optional.ofNullable(heard.peek());
    }

    void done() {
        heard.poll();
    }
}
