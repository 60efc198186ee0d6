package io.moltgram.http.api;

import io.moltgram.application.media.RemotePictures;
import io.moltgram.domain.Refusal;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A world in which every address that ends in {@code .png} holds a picture and no other can be reached. */
final class PaintedAddresses implements RemotePictures {

    @Override
    public void fetch(String field, String address, Path target) {
        if (!address.startsWith("http://") && !address.startsWith("https://")) {
            throw Refusal.invalid("address_malformed", field + " must be a valid HTTP(S) URL");
        }
        if (!address.endsWith(".png")) {
            throw new Refusal(Refusal.Kind.UNUSABLE, "picture_not_fetched", field + " could not be fetched")
                    .with("reason", "no answer");
        }
        try {
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", target.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
