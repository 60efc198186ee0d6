package io.moltgram.http.web.admin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.admin.AdminEntering;
import io.moltgram.application.admin.AdminSession;
import io.moltgram.application.admin.AdminSessionKeeping;
import io.moltgram.domain.Refusal;
import io.moltgram.http.server.ClientAddress;
import io.moltgram.http.server.Numbers;
import io.moltgram.http.server.RefusalWatch;
import io.moltgram.http.server.Refusals;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Deeds;
import io.moltgram.http.web.Device;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operator's door: in by a code that the machine gave, and out again. */
public final class EnterPage implements Routes {

    private final Pages pages;
    private final Desk desk;
    private final Deeds deeds;
    private final Guard guard;
    private final AdminEntering entering;
    private final AdminSessionKeeping sessions;

    public EnterPage(
            Pages pages, Desk desk, Deeds deeds, Guard guard, AdminEntering entering, AdminSessionKeeping sessions) {
        this.pages = pages;
        this.desk = desk;
        this.deeds = deeds;
        this.guard = guard;
        this.entering = entering;
        this.sessions = sessions;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(Desk.DOOR, ctx -> form(ctx, next(ctx.queryParam("next")), Optional.empty()));
        routes.post(Desk.DOOR, this::enter);
        routes.post("/admin/leave", desk.deed(this::leave));
        routes.post("/admin/leave/everywhere", desk.deed(this::leaveEverywhere));
        routes.post("/admin/sessions/{id}/end", desk.deed(this::end));
    }

    private void enter(Context ctx) {
        guard.check(ctx);
        String next = next(ctx.formParam("next"));
        String code = Optional.ofNullable(ctx.formParam("code")).orElse("");
        try {
            String device = Device.of(Optional.ofNullable(ctx.header("User-Agent")));
            desk.begin(ctx, entering.enter(code, ClientAddress.of(ctx), device));
        } catch (Refusal refusal) {
            RefusalWatch.mark(ctx, refusal);
            ctx.status(Refusals.status(refusal.kind()));
            form(ctx, next, Optional.of(deeds.line(ctx, refusal)));
            return;
        }
        desk.done(ctx, next, "admin.entered");
    }

    private void leave(Context ctx, AdminSession session) {
        sessions.leave(session);
        desk.end(ctx);
        ctx.redirect(Desk.DOOR, HttpStatus.SEE_OTHER);
    }

    private void leaveEverywhere(Context ctx, AdminSession session) {
        sessions.leaveEverywhere(session);
        desk.end(ctx);
        ctx.redirect(Desk.DOOR, HttpStatus.SEE_OTHER);
    }

    private void end(Context ctx, AdminSession session) {
        sessions.end(session, Numbers.clamp(ctx.pathParam("id"), 0, 0, Long.MAX_VALUE));
        desk.done(ctx, DeskPlace.OVERVIEW.path(), "admin.session.ended");
    }

    private void form(Context ctx, String next, Optional<String> problem) {
        pages.personal(
                ctx,
                Place.ELSEWHERE,
                Desk.DOOR,
                "adminEnter",
                shell -> new EnterView(shell.with(Head.unlisted(shell.t("admin.enter.title"))), next, problem));
    }

    private static String next(@Nullable String wanted) {
        return Deeds.local(Optional.ofNullable(wanted).filter(EnterPage::isOfDesk), DeskPlace.OVERVIEW.path());
    }

    private static boolean isOfDesk(String address) {
        return address.equals("/admin") || address.startsWith("/admin/") || address.startsWith("/admin?");
    }
}
