package io.moltgram.http.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.moltgram.http.server.ErrorPages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
    public void show(Context ctx, int status, String code, String text, String requestId) {
        if (Deeds.fromScript(ctx)) {
            ctx.json(Map.of("error", pages.texts(visits.stranger(ctx)).refusal(code, text)));
            return;
        }
        Visitor visitor = status < 500 ? visits.visitor(ctx) : visits.stranger(ctx);
        boolean again = ctx.method() == HandlerType.GET && (status == 408 || status == 429 || status >= 500);
        Optional<String> door =
                (status == 401 || status == 403) && visitor.session().isEmpty()
                        ? Optional.of("/login?next=" + next(ctx))
                        : Optional.empty();
        pages.trouble(
                ctx,
                visitor,
                shell -> new TroubleView(
                        titled(shell, status), status, shell.texts().refusal(code), again, door, requestId));
    }

    /** Where one comes back to after logging in; a form has to be sent anew, from its own page. */
    private static String next(Context ctx) {
        String here = ctx.method() == HandlerType.GET ? ctx.path() : "/";
        return URLEncoder.encode(Deeds.local(Optional.of(here), "/"), StandardCharsets.UTF_8);
    }

    @Override
    public String html(int status, String languages, String requestId) {
        Visitor stranger = new Visitor(Optional.empty(), "", Language.accepted(languages), Theme.SYSTEM);
        return pages.trouble(
                stranger,
                shell -> new TroubleView(
                        titled(shell, status), status, Optional.empty(), status >= 500, Optional.empty(), requestId));
    }

    private static Shell titled(Shell shell, int status) {
        return shell.with(Head.unlisted(shell.t("trouble." + TroubleView.kind(status))));
    }
}
