package io.moltgram.application.media;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.domain.media.Rendition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Drawing cards with pictures that are kept here. */
public final class CardDrawing {

    /** Wide enough for a card, and made for pages anyway. */
    private static final Rendition LAID = new Rendition(640, PictureFormat.WEBP);

    /** A kept picture and where it lies on the card. */
    public record Laid(ContentHash picture, Card.Place place) {}

    private final PictureShowing showing;
    private final CardWorkshop workshop;
    private final Scratch scratch;

    public CardDrawing(PictureShowing showing, CardWorkshop workshop, Scratch scratch) {
        this.showing = showing;
        this.workshop = workshop;
        this.scratch = scratch;
    }

    /**
     * The card as a PNG. A picture that cannot be had is left out, and what the drawing has in its place is seen;
     * refuses as {@link CardWorkshop} does.
     */
    public byte[] draw(String svg, int width, int height, List<Laid> pictures) {
        return scratch.call(folder -> {
            List<Card.Inlay> inlays = new ArrayList<>();
            for (Laid laid : pictures) {
                Path file = folder.resolve("picture" + inlays.size());
                if (copy(laid.picture(), file)) {
                    inlays.add(new Card.Inlay(file, laid.place()));
                }
            }
            Path target = folder.resolve("card");
            workshop.draw(new Card(svg, width, height, inlays), target);
            return Files.readAllBytes(target);
        });
    }

    private boolean copy(ContentHash picture, Path file) throws IOException {
        try (InputStream bytes = showing.rendition(picture, LAID).read(0)) {
            Files.copy(bytes, file);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }
}
