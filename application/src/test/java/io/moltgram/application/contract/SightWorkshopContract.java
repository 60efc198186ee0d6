package io.moltgram.application.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.media.SightFile;
import io.moltgram.application.media.SightWorkshop;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.sight.ColourName;
import io.moltgram.domain.sight.Sight;
import io.moltgram.domain.sight.Sight.Place;
import io.moltgram.domain.sight.Tint;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What everyone who looks at pictures promises. */
public interface SightWorkshopContract {

    SightWorkshop sights();

    private Sight look(Path folder, int width, int height, Consumer<Graphics2D> paint) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        paint.accept(graphics);
        graphics.dispose();
        Path picture = folder.resolve("picture.png");
        ImageIO.write(image, "png", picture.toFile());
        sights().look(picture, folder.resolve("sight"));
        try (InputStream file = Files.newInputStream(folder.resolve("sight"))) {
            return SightFile.read(file).sight();
        }
    }

    private static void fill(Graphics2D graphics, int rgb, int x, int y, int width, int height) {
        graphics.setColor(new Color(rgb));
        graphics.fillRect(x, y, width, height);
    }

    @Test
    default void coloursAreNamedAndMeasured(@TempDir Path folder) throws IOException {
        Sight flag = look(folder, 600, 400, graphics -> {
            fill(graphics, 0x191970, 0, 0, 600, 300);
            fill(graphics, 0xFFD700, 0, 300, 600, 100);
        });

        assertEquals(
                List.of(ColourName.MIDNIGHT_BLUE, ColourName.GOLD),
                flag.palette().stream().map(Tint::name).toList());
        assertEquals(0.75, flag.palette().get(0).share(), 0.01);
        assertEquals(0.25, flag.palette().get(1).share(), 0.01);
        assertEquals(0, flag.clear());
    }

    @Test
    default void aPlainPictureHasNothingThatStandsOut(@TempDir Path folder) throws IOException {
        Sight plain = look(folder, 400, 400, graphics -> fill(graphics, 0xFFFFFF, 0, 0, 400, 400));

        assertEquals(List.of(new Tint(0xFFFFFF, 1)), plain.palette());
        assertEquals(1, plain.brightness(), 0.001);
        assertEquals(0, plain.contrast(), 0.001);
        assertEquals(0, plain.edges());
        assertEquals(Place.EVERYWHERE, plain.heaviest());
        assertEquals(320, plain.grey().width());
    }

    @Test
    default void theWeightLiesWhereThereIsSomething(@TempDir Path folder) throws IOException {
        Sight spot = look(folder, 900, 600, graphics -> {
            fill(graphics, 0xF5F5F5, 0, 0, 900, 600);
            fill(graphics, 0x101010, 650, 450, 150, 100);
        });

        assertEquals(Place.LOWER_RIGHT, spot.heaviest());
        assertEquals(1, spot.thirds().stream().mapToDouble(third -> third).sum(), 0.001);
        assertTrue(spot.edges() > 0 && spot.edges() < 0.05, "edges " + spot.edges());
    }

    @Test
    default void whatIsClearCountsForNoColour(@TempDir Path folder) throws IOException {
        Sight half = look(folder, 400, 400, graphics -> fill(graphics, 0xDC143C, 0, 0, 200, 400));
        assertEquals(0.5, half.clear(), 0.01);
        assertEquals(ColourName.CRIMSON, half.palette().get(0).name());
        assertEquals(1, half.palette().get(0).share(), 0.02);

        Sight nothing = look(folder, 30, 400, graphics -> {});
        assertEquals(1, nothing.clear());
        assertEquals(List.of(), nothing.palette());
    }

    @Test
    default void theSamePictureLooksTheSame(@TempDir Path folder) throws IOException {
        Consumer<Graphics2D> stripes = graphics -> {
            for (int x = 0; x < 1000; x += 20) {
                fill(graphics, x * 0x010305, x, 0, 20, 700);
            }
        };
        Sight one = look(folder, 1000, 700, stripes);
        Sight other = look(folder, 1000, 700, stripes);

        assertEquals(one.palette(), other.palette());
        assertEquals(one.thirds(), other.thirds());
        assertArrayEquals(one.grey().levels(), other.grey().levels());
        assertTrue(one.palette().size() <= Sight.MOST_TINTS);
        assertTrue(one.edges() > 0.05, "edges " + one.edges());
    }

    @Test
    default void whatIsNoPictureIsRefused(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "no picture");

        assertThrows(Refusal.class, () -> sights().look(text, folder.resolve("sight")));
    }
}
