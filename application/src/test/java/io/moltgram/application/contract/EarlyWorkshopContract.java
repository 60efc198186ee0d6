package io.moltgram.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.media.EarlyWorkshop;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.Rendition;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What everyone who makes renditions beforehand promises. */
public interface EarlyWorkshopContract {

    EarlyWorkshop early();

    @Test
    default void aWidePictureHasItsCommonWidthsMade(@TempDir Path folder) throws IOException {
        Map<Rendition, Path> made = early().prepare(picture(folder, 1600), folder);

        assertEquals(List.of(640, 1080), widths(made));
        for (Path file : made.values()) {
            assertTrue(Files.size(file) > 0);
        }
    }

    @Test
    default void ofASmallPictureNothingIsMadeThatANarrowerWidthShowsAsWell(@TempDir Path folder) throws IOException {
        assertEquals(List.of(640), widths(early().prepare(picture(folder, 700), folder)));
        assertEquals(
                List.of(), widths(early().prepare(picture(folder, 480), Files.createDirectory(folder.resolve("x")))));
    }

    @Test
    default void whatIsNoPictureIsRefusedHereToo(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("original"), "<html>not a picture at all</html>");

        assertThrows(Refusal.class, () -> early().prepare(text, folder));
    }

    private static List<Integer> widths(Map<Rendition, Path> made) {
        return made.keySet().stream()
                .map(Rendition::width)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static Path picture(Path folder, int width) throws IOException {
        BufferedImage image = new BufferedImage(width, 200, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * 200; i++) {
            image.setRGB(i % width, i / width, (i % 255) << 16 | (i / width) << 8 | i % 7);
        }
        Path file = folder.resolve("original.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
