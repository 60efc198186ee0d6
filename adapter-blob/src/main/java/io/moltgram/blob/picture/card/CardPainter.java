package io.moltgram.blob.picture.card;

import io.moltgram.application.media.Card;
import io.moltgram.blob.picture.codec.FrameEncoder;
import io.moltgram.blob.picture.codec.PictureDecoder;
import io.moltgram.blob.picture.codec.PictureType;
import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.blob.picture.pixel.Rows;
import io.moltgram.blob.picture.pixel.Scaler;
import io.moltgram.blob.picture.pixel.Size;
import io.moltgram.blob.picture.svg.SvgPainter;
import io.moltgram.domain.media.PictureFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Paints a card: the drawing, then the pictures on it. Runs in a worker process. */
public final class CardPainter {

    private static final int LONGEST_INLAY = 1080;

    private CardPainter() {}

    /** @param drawing the SVG file */
    public static void paint(Path drawing, Size size, List<Card.Inlay> inlays, Path target) throws IOException {
        Pixels ground = SvgPainter.paint(drawing, size);
        for (Card.Inlay inlay : inlays) {
            lay(inlay, ground);
        }
        FrameEncoder.encode(ground, PictureFormat.PNG, target);
    }

    private static void lay(Card.Inlay inlay, Pixels ground) throws IOException {
        Card.Place place = inlay.place();
        Pixels picture = PictureDecoder.decode(inlay.picture(), PictureType.of(inlay.picture()), LONGEST_INLAY);
        double factor = Math.max((double) place.width() / picture.width(), (double) place.height() / picture.height());
        Pixels filling = Scaler.scale(Rows.of(picture), new Size(picture.width(), picture.height()).scaled(factor));
        int skippedLeft = Math.max(0, (filling.width() - place.width()) / 2);
        int skippedTop = Math.max(0, (filling.height() - place.height()) / 2);
        int width = Math.min(Math.min(place.width(), filling.width()), ground.width() - place.left());
        int height = Math.min(Math.min(place.height(), filling.height()), ground.height() - place.top());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = (place.top() + y) * ground.width() + place.left() + x;
                int pixel = filling.argb()[(skippedTop + y) * filling.width() + skippedLeft + x];
                double share = (pixel >>> 24) / 255.0 * cover(place, x + 0.5, y + 0.5);
                ground.argb()[at] = mixed(ground.argb()[at], pixel, share);
            }
        }
    }

    /** How much of the pixel lies within the rounded corners: 0 to 1. */
    private static double cover(Card.Place place, double x, double y) {
        double fromLeft = Math.max(0, Math.max(place.radius() - x, x - (place.width() - place.radius())));
        double fromTop = Math.max(0, Math.max(place.radius() - y, y - (place.height() - place.radius())));
        double outside = Math.hypot(fromLeft, fromTop) - place.radius();
        return Math.max(0, Math.min(1, 0.5 - outside));
    }

    private static int mixed(int below, int above, double share) {
        int mixed = Math.max(below >>> 24, (int) Math.round(255 * share)) << 24;
        for (int shift = 0; shift <= 16; shift += 8) {
            double value = (below >> shift & 255) * (1 - share) + (above >> shift & 255) * share;
            mixed |= (int) Math.round(value) << shift;
        }
        return mixed;
    }
}
