package io.moltgram.application.media;

import io.moltgram.domain.media.ContentHash;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Removing files that no row refers to: what a crash or a refused post left behind, and what deleted posts let go. */
public final class MediaSweeping {

    /** What a round found and did. */
    public record Swept(long seen, long removed) {}

    private final MediaStore media;
    private final PictureStore pictures;
    private final InstantSource clock;

    public MediaSweeping(MediaStore media, PictureStore pictures, InstantSource clock) {
        this.media = media;
        this.pictures = pictures;
        this.clock = clock;
    }

    /**
     * Removes every picture without a row whose files were last put at least {@code age} ago. The age keeps away from
     * pictures that are just being taken in.
     */
    public Swept sweep(Duration age) {
        Instant before = clock.instant().minus(age);
        List<ContentHash> old = new ArrayList<>();
        long[] seen = {0};
        media.forEach(kept -> {
            seen[0]++;
            if (!kept.lastPut().isAfter(before)) {
                old.add(kept.hash());
            }
        });
        long removed = old.stream() // asked for last, as looking around takes time in which a picture may be used again
                .filter(hash -> pictures.find(hash).isEmpty() && media.remove(hash, before))
                .count();
        return new Swept(seen[0], removed);
    }
}
