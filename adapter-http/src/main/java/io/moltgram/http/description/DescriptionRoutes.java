package io.moltgram.http.description;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.http.server.Rendered;
import io.moltgram.http.server.ResponseCache;
import io.moltgram.http.server.Routes;
import java.util.List;

/** Serves the description to programs, also to those of other sites. */
public final class DescriptionRoutes implements Routes {

    private static final String PATH = "/openapi.json";

    private final ApiDescription description;
    private final ResponseCache cache;

    public DescriptionRoutes(ApiDescription description, ResponseCache cache) {
        this.description = description;
        this.cache = cache;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::show);
    }

    private void show(Context ctx) {
        ctx.header("Cache-Control", "public, max-age=300");
        ctx.header("Access-Control-Allow-Origin", "*");
        ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
        cache.answer(ctx, PATH, () -> new Rendered(description.bytes(), "application/json", List.of()));
    }
}
