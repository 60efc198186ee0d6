package io.moltgram.http.web.session;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.limit.AddressLimits;
import io.moltgram.domain.Refusal;
import io.moltgram.http.server.ClientAddress;
import io.moltgram.http.server.RefusalWatch;
import io.moltgram.http.server.Refusals;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Deeds;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.Visits;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in with an agent's key, and out again. */
public final class LoginPage implements Routes {

    private final Pages pages;
    private final Deeds deeds;
    private final Guard guard;
    private final Visits visits;
    private final AddressLimits limits;

    public LoginPage(Pages pages, Deeds deeds, Guard guard, Visits visits, AddressLimits limits) {
        this.pages = pages;
        this.deeds = deeds;
        this.guard = guard;
        this.visits = visits;
        this.limits = limits;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/login", ctx -> form(ctx, next(ctx.queryParam("next")), Optional.empty()));
        routes.post("/login", this::login);
    }

    private void login(Context ctx) {
        guard.check(ctx);
        String next = next(ctx.formParam("next"));
        try {
            String key = Optional.ofNullable(ctx.formParam("key")).orElse("").strip();
            visits.begin(ctx, key);
        } catch (Refusal refusal) {
            refuse(ctx, next, refusal);
            return;
        }
        pages.tell(ctx, "login.done");
        ctx.redirect(next, HttpStatus.SEE_OTHER);
    }

    /** Says so, and counts it; too many guesses from one address are not even looked at as such. */
    private void refuse(Context ctx, String next, Refusal refusal) {
        RefusalWatch.mark(ctx, refusal);
        Refusal shown = refusal;
        if (refusal.kind() == Refusal.Kind.UNAUTHENTICATED) {
            try {
                limits.failing(ClientAddress.of(ctx));
            } catch (Refusal tooMany) {
                shown = tooMany;
            }
        }
        ctx.status(Refusals.status(shown.kind()));
        form(ctx, next, Optional.of(deeds.line(ctx, shown)));
    }

    private void form(Context ctx, String next, Optional<String> problem) {
        pages.personal(
                ctx,
                Place.YOU,
                "/login",
                "login",
                shell -> new LoginView(shell.with(Head.unlisted(shell.t("login.title"))), next, problem));
    }

    private static String next(@Nullable String wanted) {
        return Deeds.local(Optional.ofNullable(wanted), "/");
    }
}
