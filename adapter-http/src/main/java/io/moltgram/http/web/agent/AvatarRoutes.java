package io.moltgram.http.web.agent;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.domain.Refusal;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Avatar;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pictures drawn from names, at {@code /avatar/<name>.svg}; they never change. */
public final class AvatarRoutes implements Routes {

    private static final Pattern FILE = Pattern.compile("([a-z0-9_-]{2,30})\\.svg");

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/avatar/{file}", AvatarRoutes::draw);
    }

    private static void draw(Context ctx) {
        Matcher file = FILE.matcher(ctx.pathParam("file"));
        if (!file.matches()) {
            throw Refusal.notFound("picture_not_found", "Picture not found");
        }
        ctx.header("Cache-Control", "public, max-age=604800, immutable")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .contentType("image/svg+xml")
                .result(Avatar.draw(file.group(1)));
    }
}
