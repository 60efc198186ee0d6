package io.moltgram.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.media.PictureWorkshop;
import io.moltgram.application.media.PictureWorkshop.Clean;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.domain.media.Rendition;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every workshop for pictures promises. */
public interface PictureWorkshopContract {

    PictureWorkshop workshop();

    @Test
    default void anOpaquePictureBecomesAJpegNamedByItsBytes(@TempDir Path folder) throws Exception {
        Clean clean = workshop().clean(photograph(folder), folder);

        assertEquals(PictureFormat.JPEG, clean.picture().format());
        assertEquals(300, clean.picture().width());
        assertEquals(200, clean.picture().height());
        byte[] bytes = Files.readAllBytes(clean.original());
        assertEquals(bytes.length, clean.picture().bytes());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        assertEquals(HexFormat.of().formatHex(digest), clean.picture().hash().value());
        assertFalse(clean.svg());
    }

    @Test
    default void aPictureWithTransparencyBecomesAPng(@TempDir Path folder) throws IOException {
        Clean clean = workshop().clean(png(folder, 300, 200, BufferedImage.TYPE_INT_ARGB), folder);

        assertEquals(PictureFormat.PNG, clean.picture().format());
        assertEquals(0, ImageIO.read(clean.original().toFile()).getRGB(150, 100) >>> 24);
    }

    @Test
    default void aLargePictureIsMadeSmaller(@TempDir Path folder) throws IOException {
        Clean clean = workshop().clean(png(folder, 2400, 1200, BufferedImage.TYPE_INT_RGB), folder);

        assertEquals(2048, clean.picture().width());
        assertEquals(1024, clean.picture().height());
    }

    @Test
    default void aRenditionHasItsWidthAndIsNeverEnlarged(@TempDir Path folder) throws IOException {
        Clean clean = workshop().clean(png(folder, 300, 200, BufferedImage.TYPE_INT_ARGB), folder);
        Path small = folder.resolve("small.jpg");
        Path large = folder.resolve("large.jpg");
        workshop().render(clean.original(), new Rendition(160, PictureFormat.JPEG), small);
        workshop().render(clean.original(), new Rendition(640, PictureFormat.JPEG), large);

        BufferedImage narrow = ImageIO.read(small.toFile());
        assertEquals(160, narrow.getWidth());
        assertEquals(107, narrow.getHeight());
        assertEquals(300, ImageIO.read(large.toFile()).getWidth());
        assertEquals(0xFFFFFFFF, narrow.getRGB(80, 53), "transparency lies on white");
    }

    @Test
    default void theSamePictureGivesTheSameName(@TempDir Path folder) throws IOException {
        Path source = png(folder, 300, 200, BufferedImage.TYPE_INT_RGB);
        Path one = Files.createDirectory(folder.resolve("one"));
        Path other = Files.createDirectory(folder.resolve("other"));

        assertEquals(
                workshop().clean(source, one).picture(),
                workshop().clean(source, other).picture());
    }

    @Test
    default void anSvgIsDrawn(@TempDir Path folder) throws IOException {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'>"
                + "<rect width='20' height='10' fill='#ff0000'/></svg>";
        Clean clean = workshop().clean(Files.writeString(folder.resolve("drawing"), svg), folder);

        assertTrue(clean.svg());
        assertEquals(1080, clean.picture().width());
        assertEquals(540, clean.picture().height());
        assertTrue(
                clean.picture().colour().matches("#f[ef]0[0-2]0[0-2]"),
                clean.picture().colour());
    }

    @Test
    default void whatIsNoPictureIsRefusedWithTheContractsWords(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("photo.jpg"), "<html>not a picture at all</html>");

        Refusal refusal = assertThrows(Refusal.class, () -> workshop().clean(text, folder));
        assertEquals(Refusal.Kind.INVALID, refusal.kind());
        assertEquals("picture_unsupported", refusal.code());
        assertEquals("File content does not match a supported image format", refusal.text());
    }

    @Test
    default void aForbiddenElementIsNamed(@TempDir Path folder) throws IOException {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        Path source = Files.writeString(folder.resolve("drawing"), svg);

        Refusal refusal = assertThrows(Refusal.class, () -> workshop().clean(source, folder));
        assertEquals("svg_refused", refusal.code());
        assertEquals("script", refusal.facts().get("element"));
    }

    /** 300 by 200, without a flat place. */
    private static Path photograph(Path folder) throws IOException {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Random grain = new Random(1);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 300; x++) {
                image.setRGB(x, y, x / 2 + grain.nextInt(90) << 16 | y + grain.nextInt(50) << 8 | grain.nextInt(90));
            }
        }
        Path file = folder.resolve("given");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static Path png(Path folder, int width, int height, int type) throws IOException {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height / 4; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, 0xFF000000 | x * 255 / width << 16 | y * 255 / height << 8 | 0x80);
            }
        }
        Path file = folder.resolve("given");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
