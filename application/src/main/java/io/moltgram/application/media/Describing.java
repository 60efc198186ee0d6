package io.moltgram.application.media;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.sight.Sight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Saying what a picture looks like; a picture is looked at once, and what was seen is kept beside it. */
public final class Describing {

    private final MediaStore media;
    private final SightWorkshop workshop;
    private final Scratch scratch;
    private final SingleFlight<MediaName, Sight> looking = new SingleFlight<>();

    public Describing(MediaStore media, SightWorkshop workshop, Scratch scratch) {
        this.media = media;
        this.workshop = workshop;
        this.scratch = scratch;
    }

    /** What it looks like; looks now if nobody did before, and refuses as {@link SightWorkshop} does. */
    public Sight sight(Picture picture) {
        return known(picture)
                .orElseGet(() -> looking.call(
                        MediaName.sight(picture.hash()), () -> known(picture).orElseGet(() -> look(picture))));
    }

    /** What it looks like, if somebody looked before; costs nothing but reading. */
    public Optional<Sight> known(Picture picture) {
        return media.find(MediaName.sight(picture.hash())).map(Describing::read);
    }

    private Sight look(Picture picture) {
        MediaName name = MediaName.sight(picture.hash());
        MediaStore.Media original =
                media.find(MediaName.original(picture.hash(), picture.format())).orElseThrow(PictureShowing::unknown);
        return scratch.call(folder -> {
            workshop.look(PictureShowing.local(original, folder), folder.resolve("sight"));
            media.put(name, folder.resolve("sight"));
            return known(picture)
                    .orElseThrow(() -> Refusal.unavailable("media_unavailable", "Pictures cannot be kept just now", 5));
        });
    }

    private static Sight read(MediaStore.Media kept) {
        try (InputStream bytes = kept.read(0)) {
            return SightFile.read(bytes).sight();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
