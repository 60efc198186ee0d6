package io.moltgram.application.media;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.domain.media.Rendition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Handing out pictures and their renditions; a rendition is made at its first request, once, however many ask. */
public final class PictureShowing {

    private final PictureStore pictures;
    private final MediaStore media;
    private final PictureWorkshop workshop;
    private final Scratch scratch;
    private final SingleFlight<MediaName, MediaStore.Media> making = new SingleFlight<>();

    public PictureShowing(PictureStore pictures, MediaStore media, PictureWorkshop workshop, Scratch scratch) {
        this.pictures = pictures;
        this.media = media;
        this.workshop = workshop;
        this.scratch = scratch;
    }

    /**
     * The cleaned picture; refuses one that nobody uses, as {@code GONE} if somebody did, or under another format than
     * its own.
     */
    public MediaStore.Media original(ContentHash hash, PictureFormat format) {
        Picture picture = known(hash);
        if (picture.format() != format) {
            throw unknown();
        }
        return media.find(MediaName.original(hash, format)).orElseThrow(PictureShowing::unknown);
    }

    /** The rendition, made now if it was never asked for before. */
    public MediaStore.Media rendition(ContentHash hash, Rendition rendition) {
        return rendition(known(hash), rendition);
    }

    /** The same also while only hidden posts show the picture; for those who may see them. */
    public MediaStore.Media evenHidden(ContentHash hash, Rendition rendition) {
        return rendition(pictures.find(hash).orElseThrow(PictureShowing::unknown), rendition);
    }

    /** Whether the picture is one that everybody may see, as far as that is told without waiting; false also else. */
    public boolean isSurelyShown(ContentHash hash) {
        return pictures.isSurelyShown(hash);
    }

    private MediaStore.Media rendition(Picture picture, Rendition rendition) {
        ContentHash hash = picture.hash();
        MediaName name = MediaName.of(hash, rendition);
        return media.find(name).orElseGet(() -> once(picture, name, rendition));
    }

    private Picture known(ContentHash hash) {
        return pictures.shown(hash).orElseThrow(() -> pictures.isGone(hash) ? gone() : unknown());
    }

    private MediaStore.Media once(Picture picture, MediaName name, Rendition rendition) {
        return making.call(name, () -> media.find(name).orElseGet(() -> make(picture, name, rendition)));
    }

    private MediaStore.Media make(Picture picture, MediaName name, Rendition rendition) {
        MediaStore.Media original =
                media.find(MediaName.original(picture.hash(), picture.format())).orElseThrow(PictureShowing::unknown);
        return scratch.call(folder -> {
            Path target = folder.resolve("rendition");
            workshop.render(local(original, folder), rendition, target);
            media.put(name, target);
            return media.find(name).orElseThrow(PictureShowing::unknown);
        });
    }

    /** The file itself, or a copy of it in the folder. */
    static Path local(MediaStore.Media original, Path folder) throws IOException {
        if (original.file().isPresent()) {
            return original.file().get();
        }
        Path copy = folder.resolve("original");
        try (InputStream bytes = original.read(0)) {
            Files.copy(bytes, copy);
        }
        return copy;
    }

    private static Refusal gone() {
        return new Refusal(Refusal.Kind.GONE, "picture_gone", "This picture was deleted");
    }

    static Refusal unknown() {
        return Refusal.notFound("picture_not_found", "Picture not found");
    }
}
