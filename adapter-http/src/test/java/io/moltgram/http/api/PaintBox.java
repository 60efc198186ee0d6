package io.moltgram.http.api;

import io.moltgram.application.media.PictureWorkshop;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.domain.media.Rendition;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** Takes what the JDK can read, and any SVG as a blank sheet; renditions are the words of what was asked for. */
final class PaintBox implements PictureWorkshop {

    private final AtomicInteger rendered = new AtomicInteger();

    /** How many renditions were made so far. */
    int rendered() {
        return rendered.get();
    }

    @Override
    public Clean clean(Path source, Path folder) {
        try {
            boolean svg = Files.readString(source, StandardCharsets.ISO_8859_1).startsWith("<svg ");
            BufferedImage image =
                    svg ? new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB) : ImageIO.read(source.toFile());
            if (image == null) {
                throw Refusal.invalid("picture_unsupported", "File content does not match a supported image format");
            }
            Path original = folder.resolve("clean");
            ImageIO.write(image, "png", original.toFile());
            byte[] bytes = Files.readAllBytes(original);
            Picture picture = new Picture(
                    hash(bytes),
                    PictureFormat.PNG,
                    image.getWidth(),
                    image.getHeight(),
                    bytes.length,
                    "LEHV6nWB2yk8pyo0adR*.7kCMdnj",
                    "#d08040");
            return new Clean(picture, original, Map.of(), svg);
        } catch (IOException e) {
            throw Refusal.invalid("picture_damaged", "The picture is damaged");
        }
    }

    @Override
    public void render(Path original, Rendition rendition, Path target) {
        rendered.incrementAndGet();
        try {
            Files.writeString(target, rendition.width() + " " + rendition.format());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ContentHash hash(byte[] bytes) {
        try {
            return new ContentHash(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
