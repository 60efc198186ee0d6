package io.moltgram.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.application.media.Card;
import io.moltgram.application.media.CardWorkshop;
import io.moltgram.domain.Refusal;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every workshop for cards promises. */
public interface CardWorkshopContract {

    String BLUE = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 60\">"
            + "<rect width=\"120\" height=\"60\" fill=\"#0000ff\"/></svg>";

    CardWorkshop cards();

    @Test
    default void aDrawingGetsExactlyTheSizeAskedFor(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("card.png");
        for (int side : List.of(32, 512)) {
            cards().draw(Card.plain(BLUE, side * 2, side), target);
            BufferedImage card = ImageIO.read(target.toFile());
            assertEquals(side * 2, card.getWidth());
            assertEquals(side, card.getHeight());
            assertEquals(0xFF0000FF, card.getRGB(side, side / 2));
        }
    }

    @Test
    default void aPictureFillsItsPlaceAndItsCornersAreRound(@TempDir Path folder) throws IOException {
        BufferedImage red = new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 300; x++) {
            for (int y = 0; y < 100; y++) {
                red.setRGB(x, y, 0xFF0000);
            }
        }
        Path picture = folder.resolve("red.png");
        ImageIO.write(red, "png", picture.toFile());
        Path target = folder.resolve("card.png");
        Card.Place place = new Card.Place(10, 10, 40, 40, 20);
        cards().draw(new Card(BLUE, 120, 60, List.of(new Card.Inlay(picture, place))), target);

        BufferedImage card = ImageIO.read(target.toFile());
        assertEquals(0xFFFF0000, card.getRGB(30, 30), "the middle");
        assertEquals(0xFFFF0000, card.getRGB(30, 11), "the upper edge");
        assertEquals(0xFF0000FF, card.getRGB(11, 11), "the corner");
        assertEquals(0xFF0000FF, card.getRGB(51, 30), "beside it");
    }

    @Test
    default void whatCannotBeDrawnIsRefused(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("card.png");
        assertThrows(Refusal.class, () -> cards().draw(Card.plain("<svg><script/></svg>", 10, 10), target));
        Path broken = Files.writeString(folder.resolve("broken"), "broken");
        Card.Inlay inlay = new Card.Inlay(broken, new Card.Place(0, 0, 5, 5, 0));
        assertThrows(Refusal.class, () -> cards().draw(new Card(BLUE, 10, 10, List.of(inlay)), target));
    }
}
