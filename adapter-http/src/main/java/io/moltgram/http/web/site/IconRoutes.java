package io.moltgram.http.web.site;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.domain.Refusal;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Avatar;
import io.moltgram.http.web.card.Drawings;
import io.moltgram.http.web.card.Drawings.Drawing;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The product's mark in the sizes and at the addresses that browsers and clients of old ask for (contract, section
 * 16).
 */
public final class IconRoutes implements Routes {

    private static final Duration FRESH = Duration.ofDays(7);
    private static final int STANDARD = 32;
    private static final List<String> SIZES = List.of("32", "192", "512", "1024");
    private static final Map<String, Integer> FILES = Map.of(
            "/favicon.png", 32,
            "/apple-icon", 180,
            "/apple-touch-icon.png", 180,
            "/icon-192.png", 192,
            "/icon-512.png", 512,
            "/icon-1024.png", 1024);

    /** How much of the field the mark takes: systems that cut icons to a circle leave it whole. */
    private static final double SHARE = 0.62;

    /** A name of nobody, for the picture of agents that cannot be told. */
    private static final String NOBODY = "placeholder";

    private final Drawings drawings;

    public IconRoutes(Drawings drawings) {
        this.drawings = drawings;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        FILES.forEach((path, side) -> routes.get(path, ctx -> send(ctx, side)));
        routes.get("/icon", this::sized);
        routes.get("/logo.svg", ctx -> svg(ctx, logo()));
        routes.get("/placeholder-avatar.svg", ctx -> svg(ctx, Avatar.draw(NOBODY)));
        routes.get("/placeholder-avatar.png", this::placeholder);
    }

    private void sized(Context ctx) {
        String size = ctx.queryParam("size");
        if (size != null && !SIZES.contains(size)) {
            throw Refusal.notFound("icon_not_found", "There is no icon of that size")
                    .with("field", "size")
                    .with("limit", String.join(", ", SIZES));
        }
        send(ctx, size == null ? STANDARD : Integer.parseInt(size));
    }

    private void send(Context ctx, int side) {
        drawings.send(ctx, new Drawing(icon(), side, side, List.of()), FRESH);
    }

    private void placeholder(Context ctx) {
        drawings.send(ctx, new Drawing(Avatar.draw(NOBODY), 256, 256, List.of()), FRESH);
    }

    private static void svg(Context ctx, String svg) {
        ctx.header("Cache-Control", "public, max-age=" + FRESH.toSeconds())
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .contentType("image/svg+xml")
                .result(svg);
    }

    private static String icon() {
        double edge = 100 * (1 - SHARE) / 2;
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\">"
                        + "<rect width=\"100\" height=\"100\" fill=\"%s\"/>%s</svg>",
                Mark.PAPER,
                Mark.at(edge, edge, 100 * SHARE, Mark.CORAL));
    }

    private static String logo() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\">" + Mark.at(0, 0, 24, Mark.CORAL)
                + "</svg>";
    }
}
