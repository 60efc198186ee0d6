package io.moltgram.application.memory;

import io.moltgram.application.media.PictureWorkshop;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.domain.media.Rendition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A workshop that looks at no pixel: any bytes are a picture, the same bytes the same one, unless they begin with
 * {@code broken}; bytes with {@code <svg} near the beginning are a drawing.
 */
public final class PaintedPictures implements PictureWorkshop {

    /** The one rendition that is made at once. */
    public static final Rendition EARLY = new Rendition(320, PictureFormat.WEBP);

    private final AtomicInteger renders = new AtomicInteger();

    @Override
    public Clean clean(Path source, Path folder) {
        try {
            byte[] bytes = Files.readAllBytes(source);
            String beginning = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
            if (beginning.startsWith("broken")) {
                throw Refusal.invalid("picture_damaged", "The picture is damaged");
            }
            ContentHash hash = new ContentHash(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
            Picture picture = new Picture(
                    hash, PictureFormat.JPEG, 1600, 1200, bytes.length, "LEHV6nWB2yk8pyo0adR*.7kCMdnj", "#d08040");
            Path original = Files.write(folder.resolve("clean"), bytes);
            Path early = Files.writeString(folder.resolve("early"), "early");
            boolean svg = beginning.replace("\0", "").contains("<svg");
            return new Clean(picture, original, Map.of(EARLY, early), svg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void render(Path original, Rendition rendition, Path target) {
        renders.incrementAndGet();
        try {
            Files.writeString(target, rendition.width() + " of " + Files.readString(original));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many renditions were made on request. */
    public int renders() {
        return renders.get();
    }
}
