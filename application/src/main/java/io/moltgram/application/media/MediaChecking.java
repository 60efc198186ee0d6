package io.moltgram.application.media;

import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.Picture;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Comparing the files with the rows, both ways, without changing either. */
public final class MediaChecking {

    /**
     * What does not belong together.
     *
     * @param files in the store
     * @param pictures that have a row
     * @param unused hashes of files without a row that are old enough not to be just coming in
     * @param missing pictures with a row whose cleaned file is not there
     */
    public record Checked(long files, long pictures, List<ContentHash> unused, List<Picture> missing) {
        public boolean isWell() {
            return unused.isEmpty() && missing.isEmpty();
        }
    }

    private static final int PAGE = 1000;

    private final MediaStore media;
    private final PictureStore pictures;
    private final InstantSource clock;

    public MediaChecking(MediaStore media, PictureStore pictures, InstantSource clock) {
        this.media = media;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** Compares all; files that came within {@code age} may have their rows yet to come. */
    public Checked check(Duration age) {
        Instant before = clock.instant().minus(age);
        long[] counts = {0, 0}; // files, pictures
        Set<MediaName> originals = new HashSet<>();
        media.forEachFile(file -> {
            counts[0]++;
            if (file.name().isOriginal()) {
                originals.add(file.name());
            }
        });
        List<ContentHash> unused = new ArrayList<>();
        media.forEach(kept -> {
            if (!kept.lastPut().isAfter(before) && pictures.find(kept.hash()).isEmpty()) {
                unused.add(kept.hash());
            }
        });
        List<Picture> missing = new ArrayList<>();
        List<Picture> some = pictures.after(Optional.empty(), PAGE);
        while (!some.isEmpty()) {
            counts[1] += some.size();
            some.stream()
                    .filter(picture -> !originals.contains(original(picture)) && isMissing(picture))
                    .forEach(missing::add);
            some = pictures.after(Optional.of(some.get(some.size() - 1).hash()), PAGE);
        }
        return new Checked(counts[0], counts[1], unused, missing);
    }

    /** Looked at once more: it may have come, or its row have gone, since the files were looked through. */
    private boolean isMissing(Picture picture) {
        return media.find(original(picture)).isEmpty()
                && pictures.find(picture.hash()).isPresent();
    }

    private static MediaName original(Picture picture) {
        return MediaName.original(picture.hash(), picture.format());
    }
}
