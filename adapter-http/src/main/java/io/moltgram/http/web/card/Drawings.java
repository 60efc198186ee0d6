package io.moltgram.http.web.card;

import io.javalin.http.Context;
import io.moltgram.application.media.CardDrawing;
import io.moltgram.domain.Refusal;
import io.moltgram.http.server.Rendered;
import io.moltgram.http.server.ResponseCache;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * Sends drawings as PNG files. Each is kept under the hash of what is drawn, so that a change shows at once and the
 * same drawing is made once; the room for them is apart from that for pages and small.
 */
public final class Drawings {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final long RETRY_SECONDS = 2;

    /**
     * What is to be drawn.
     *
     * @param svg at its own scale; width and height say how many pixels are made of it
     */
    public record Drawing(String svg, int width, int height, List<CardDrawing.Laid> pictures) {

        public Drawing {
            pictures = List.copyOf(pictures);
        }
    }

    private final CardDrawing drawing;
    private final ResponseCache cache;

    /** @param cache for drawings only */
    public Drawings(CardDrawing drawing, ResponseCache cache) {
        this.drawing = drawing;
        this.cache = cache;
    }

    /** Draws it unless it is kept, and sends it; browsers and proxies may keep it for so long. */
    public void send(Context ctx, Drawing wanted, Duration fresh) {
        ctx.header("Cache-Control", "public, max-age=" + fresh.toSeconds())
                .header("Cross-Origin-Resource-Policy", "cross-origin");
        cache.answer(ctx, hash(wanted), LIFE, () -> render(wanted));
    }

    private Rendered render(Drawing wanted) {
        try {
            byte[] png = drawing.draw(wanted.svg(), wanted.width(), wanted.height(), wanted.pictures());
            return new Rendered(png, "image/png", List.of());
        } catch (Refusal refusal) {
            throw told(refusal);
        }
    }

    /** Who asks has drawn nothing: where our own drawing took too long, as on a cold start, the next try may do. */
    static Refusal told(Refusal refusal) {
        return refusal.kind() == Refusal.Kind.INVALID
                ? Refusal.unavailable("pictures_busy", "Too many pictures are waiting, try again soon", RETRY_SECONDS)
                : refusal;
    }

    private static String hash(Drawing wanted) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(wanted.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
