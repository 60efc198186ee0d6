package io.moltgram.http.web.session;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.domain.Refusal;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Cookies;
import io.moltgram.http.web.Deeds;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Theme;
import java.util.Optional;

/** Choosing how light the pages are, for browsers without script. */
public final class ThemePage implements Routes {

    private final Guard guard;
    private final Cookies cookies;

    public ThemePage(Guard guard, Cookies cookies) {
        this.guard = guard;
        this.cookies = cookies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/theme", this::choose);
    }

    private void choose(Context ctx) {
        guard.checkOrigin(ctx);
        Theme theme = Optional.ofNullable(ctx.formParam("theme"))
                .flatMap(Theme::byCode)
                .orElseThrow(() -> Refusal.invalid("theme_unknown", "Unknown theme"));
        cookies.setTheme(ctx, theme);
        ctx.redirect(Deeds.local(Optional.ofNullable(ctx.formParam("next")), "/"), HttpStatus.SEE_OTHER);
    }
}
