package io.moltgram.http.watch;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.limit.Windows;
import io.moltgram.application.watch.Figures;
import io.moltgram.http.server.ClientAddress;
import io.moltgram.http.server.Insiders;
import io.moltgram.http.server.OperatorSecrets;
import io.moltgram.http.server.Routes;
import java.time.Duration;
import java.util.List;

/** {@code GET /metrics}: all figures, for the operator and for programs on networks that the operator named. */
public final class FiguresPage implements Routes {

    private static final int MOST_GUESSES = 30;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String ACCEPT = "Accept";

    /** Everyone who has something to tell, and whether there is anything to tell at all. */
    public record Sources(boolean areOn, List<Figures.Source> all) {

        public Sources {
            all = List.copyOf(all);
        }
    }

    private final Sources sources;
    private final OperatorSecrets operator;
    private final Insiders insiders;
    private final Windows windows;

    public FiguresPage(Sources sources, OperatorSecrets operator, Insiders insiders, Windows windows) {
        this.sources = sources;
        this.operator = operator;
        this.insiders = insiders;
        this.windows = windows;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/metrics", this::show);
    }

    /** An address that has guessed too often gets nowhere for a while, not even by the right token. */
    private boolean isAdmin(Context ctx) {
        String guesses = "figures:" + ClientAddress.of(ctx);
        if (!windows.look(guesses, MOST_GUESSES, MINUTE).admitted()) {
            return false;
        }
        boolean isAdmin = operator.isAdmin(ctx);
        if (!isAdmin && operator.isShown(ctx)) {
            windows.hit(guesses, MOST_GUESSES, MINUTE);
        }
        return isAdmin;
    }

    private void show(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        if (!insiders.include(ctx) && !isAdmin(ctx)) {
            ctx.status(401).header("WWW-Authenticate", "Bearer").result("The admin token is needed\n");
        } else if (!sources.areOn()) {
            ctx.status(404).result("MOLTGRAM_METRICS is off\n");
        } else {
            Figures figures = new Figures();
            sources.all().forEach(source -> source.tell(figures));
            String accept = ctx.header(ACCEPT);
            Exposition.Page page = Exposition.page(figures, accept == null ? "" : accept);
            ctx.header("Vary", ACCEPT).contentType(page.contentType()).result(page.bytes());
        }
    }
}
