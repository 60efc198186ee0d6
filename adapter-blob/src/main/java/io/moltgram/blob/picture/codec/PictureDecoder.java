package io.moltgram.blob.picture.codec;

import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.domain.Refusal;
import java.io.IOException;
import java.nio.file.Path;

/** Decodes pictures that are not to be trusted; whatever is wrong with the bytes becomes a refusal. */
public final class PictureDecoder {

    private PictureDecoder() {}

    /** The picture upright and in sRGB, its longer side at most so long; not for SVG. */
    public static Pixels decode(Path file, PictureType type, int longest) {
        try {
            return type == PictureType.AVIF
                    ? AvifDecoder.decode(file, longest)
                    : ImageDecoder.decode(file, type, longest);
        } catch (Refusal | Room.Wanted thrown) {
            throw thrown;
        } catch (IOException | RuntimeException e) {
            throw PixelBudget.damaged("Picture is damaged and cannot be read");
        }
    }
}
