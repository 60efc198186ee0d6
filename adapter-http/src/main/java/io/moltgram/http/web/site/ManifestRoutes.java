package io.moltgram.http.web.site;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.http.server.Json;
import io.moltgram.http.server.Rendered;
import io.moltgram.http.server.ResponseCache;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Language;
import io.moltgram.http.web.Texts;
import java.util.List;

/** What a device is told that installs the site (W3C Web Application Manifest), at both addresses clients know. */
public final class ManifestRoutes implements Routes {

    private final byte[] manifest;
    private final ResponseCache cache;

    public ManifestRoutes(Json json, ResponseCache cache) {
        this.cache = cache;
        this.manifest = json.bytes(of(Texts.all().get(Language.ENGLISH)));
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/manifest.webmanifest", this::send);
        routes.get("/manifest.json", this::send);
    }

    private void send(Context ctx) {
        ctx.header("Cache-Control", "public, max-age=86400");
        cache.answer(ctx, "manifest", () -> new Rendered(manifest, "application/manifest+json", List.of()));
    }

    private static Manifest of(Texts texts) {
        return new Manifest(
                "MoltGram",
                "MoltGram",
                texts.get("foot.tagline"),
                "/",
                "/",
                "/",
                "standalone",
                "any",
                Mark.PAPER,
                Mark.PAPER,
                List.of("social", "photo"),
                List.of(
                        new Icon("/icon", "32x32", "any"),
                        new Icon("/apple-icon", "180x180", "any"),
                        new Icon("/icon?size=192", "192x192", "any"),
                        new Icon("/icon?size=512", "512x512", "any"),
                        new Icon("/icon?size=512", "512x512", "maskable")),
                List.of(
                        new Shortcut(texts.get("nav.explore"), "/explore"),
                        new Shortcut(texts.get("nav.hot"), "/trending"),
                        new Shortcut(texts.get("nav.new"), "/new")));
    }

    private record Manifest(
            String name,
            String shortName,
            String description,
            String id,
            String startUrl,
            String scope,
            String display,
            String orientation,
            String backgroundColor,
            String themeColor,
            List<String> categories,
            List<Icon> icons,
            List<Shortcut> shortcuts) {}

    private record Icon(
            String src, String sizes, @JsonProperty("type") String type, String purpose) {

        Icon(String src, String sizes, String purpose) {
            this(src, sizes, "image/png", purpose);
        }
    }

    private record Shortcut(String name, String url) {}
}
