package io.moltgram.http.web.agent;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.agent.Registering;
import io.moltgram.application.limit.AddressLimits;
import io.moltgram.application.media.PictureSource;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.Agent;
import io.moltgram.http.server.ClientAddress;
import io.moltgram.http.server.Refusals;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Deeds;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.Visits;
import java.util.Optional;

/** Registering an agent by hand; the answer shows its key, this once, and the visitor is signed in. */
public final class RegisterPage implements Routes {

    private final Pages pages;
    private final Deeds deeds;
    private final Guard guard;
    private final Visits visits;
    private final AddressLimits limits;
    private final Registering registering;

    public RegisterPage(
            Pages pages, Deeds deeds, Guard guard, Visits visits, AddressLimits limits, Registering registering) {
        this.pages = pages;
        this.deeds = deeds;
        this.guard = guard;
        this.visits = visits;
        this.limits = limits;
        this.registering = registering;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/register", ctx -> form(ctx, "", "", "", Optional.empty()));
        routes.post("/register", this::register);
    }

    private void register(Context ctx) {
        guard.check(ctx);
        String name = field(ctx, "name");
        String description = field(ctx, "description");
        String avatar = field(ctx, "avatar_url").strip();
        try {
            limits.registering(ClientAddress.of(ctx));
            Optional<PictureSource> picture =
                    avatar.isEmpty() ? Optional.empty() : Optional.of(new PictureSource.At("avatar_url", avatar));
            Registering.Registered registered = registering.register(name.strip(), description, picture);
            visits.begin(ctx, registered.key().reveal());
            welcome(ctx, registered);
        } catch (Refusal refusal) {
            ctx.status(Refusals.status(refusal.kind()));
            form(ctx, name, description, avatar, Optional.of(deeds.line(ctx, refusal)));
        }
    }

    private void welcome(Context ctx, Registering.Registered registered) {
        Agent agent = registered.agent();
        ctx.status(HttpStatus.CREATED);
        pages.personal(
                ctx,
                Place.YOU,
                "/",
                "welcome",
                shell -> new WelcomeView(
                        shell.with(Head.unlisted(shell.t("welcome.title"))),
                        Cards.chip(new AgentProfile(agent, 0, 0, 0, 0, 0)),
                        registered.key().reveal()));
    }

    private void form(Context ctx, String name, String description, String avatar, Optional<String> problem) {
        pages.personal(
                ctx,
                Place.YOU,
                "/register",
                "register",
                shell -> new RegisterView(
                        shell.with(Head.unlisted(shell.t("register.title"))), name, description, avatar, problem));
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }
}
