package io.moltgram.blob.picture.codec;

import io.moltgram.blob.picture.pixel.Rows;
import io.moltgram.blob.picture.pixel.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A picture of several frames; those that are not to be trusted are read as {@link PictureDecoder} reads stills. */
public interface MovingPicture {

    /** Takes one frame after another, each as large as the whole picture and in sRGB; good during the call. */
    interface Screen {
        void show(Rows frame) throws IOException;
    }

    Size size();

    /** How long each frame stands, in milliseconds. */
    List<Integer> delays();

    /** How often all frames are shown; 0 is for ever. */
    int plays();

    /** Shows every frame in its order; throws when one of them cannot be read. */
    void play(Screen screen) throws IOException;

    /**
     * The picture in the file, when it has more than one frame; refuses as {@code picture_too_large} one with too many
     * frames or pixels before any of them is decoded, and as {@code picture_damaged} one that ends within a frame.
     */
    static Optional<MovingPicture> of(Path file, PictureType type) throws IOException {
        Optional<MovingPicture> moving = switch (type) {
            case GIF -> Optional.of(GifMotion.of(file));
            case WEBP -> WebpMotion.of(file).map(MovingPicture.class::cast);
            default -> Optional.empty();
        };
        return moving.filter(picture -> picture.delays().size() > 1);
    }
}
