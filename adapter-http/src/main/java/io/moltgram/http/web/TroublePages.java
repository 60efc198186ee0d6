package io.moltgram.http.web;

import io.javalin.http.Context;
import io.moltgram.http.server.ErrorPages;
import java.util.Map;
import java.util.Optional;

/** Says what went wrong: as a page, or in a line to a script of ours. */
public final class TroublePages implements ErrorPages {

    private final Pages pages;
    private final Visits visits;

    public TroublePages(Pages pages, Visits visits) {
        this.pages = pages;
        this.visits = visits;
    }

    @Override
    public void show(Context ctx, int status, String text, String requestId) {
        if (Deeds.fromScript(ctx)) {
            ctx.json(Map.of("error", text));
            return;
        }
        Visitor visitor = status < 500 ? visits.visitor(ctx) : visits.stranger(ctx);
        pages.trouble(ctx, visitor, shell -> view(shell, status, requestId));
    }

    @Override
    public String html(int status, String languages, String requestId) {
        Visitor stranger = new Visitor(Optional.empty(), "", Language.accepted(languages), Theme.SYSTEM);
        return pages.trouble(stranger, shell -> view(shell, status, requestId));
    }

    private static TroubleView view(Shell shell, int status, String requestId) {
        Shell titled = shell.with(Head.unlisted(shell.t("trouble." + TroubleView.kind(status))));
        return new TroubleView(titled, status, Optional.empty(), requestId);
    }
}
