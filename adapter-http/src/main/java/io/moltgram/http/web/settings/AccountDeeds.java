package io.moltgram.http.web.settings;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.Patch;
import io.moltgram.application.account.Departing;
import io.moltgram.application.agent.ProfileEditing;
import io.moltgram.application.media.PictureSource;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.http.server.Form;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Visitor;
import io.moltgram.http.web.Visits;
import java.util.Map;
import java.util.Optional;

/** Changing what others see of the agent that is signed in, and having it leave or stay. */
public final class AccountDeeds implements Routes {

    private final SettingsPage page;
    private final Pages pages;
    private final Guard guard;
    private final Visits visits;
    private final ProfileEditing editing;
    private final Departing departing;
    private final LeavingGrace grace;

    public AccountDeeds(
            SettingsPage page,
            Pages pages,
            Guard guard,
            Visits visits,
            ProfileEditing editing,
            Departing departing,
            LeavingGrace grace) {
        this.page = page;
        this.pages = pages;
        this.guard = guard;
        this.visits = visits;
        this.editing = editing;
        this.departing = departing;
        this.grace = grace;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/settings/profile", this::edit);
        routes.post("/settings/leave", this::leave);
        routes.post("/settings/stay", this::stay);
    }

    private void edit(Context ctx) {
        AgentId agent = visits.require(ctx);
        guard.checkOrigin(ctx);
        Form form = Form.of(ctx);
        guard.checkToken(ctx, form.text("csrf"));
        String words = form.text("description").orElse("");
        try {
            editing.edit(agent, Patch.put(words), avatar(form));
        } catch (Refusal refusal) {
            String address = form.text("avatar_url").orElse("");
            page.refuse(ctx, "profile", refusal, Map.of("description", words, "avatar_url", address, "edited", "yes"));
            return;
        }
        done(ctx, "settings.profile.done", "profile");
    }

    /** A file counts before an address, and an address before the wish to have no picture. */
    private static Patch<Optional<PictureSource>> avatar(Form form) {
        Optional<PictureSource> sent = form.picture("avatar").map(picture -> new PictureSource.Sent(picture.file()));
        String address = form.text("avatar_url").orElse("").strip();
        Optional<PictureSource> wanted = sent.or(
                () -> address.isEmpty() ? Optional.empty() : Optional.of(new PictureSource.At("avatar_url", address)));
        return wanted.isPresent() || form.text("no_avatar").isPresent() ? Patch.put(wanted) : Patch.keep();
    }

    private void leave(Context ctx) {
        AgentId agent = visits.require(ctx);
        guard.check(ctx);
        String typed = Optional.ofNullable(ctx.formParam("name")).orElse("").strip();
        boolean sure = visits.visitor(ctx)
                .session()
                .map(Visitor.Session::profile)
                .filter(profile -> profile.agent().name().value().equals(typed))
                .isPresent();
        try {
            if (!sure) {
                throw Refusal.invalid("name_differs", "That is not the agent's name");
            }
            departing.leave(agent, grace.value());
        } catch (Refusal refusal) {
            page.refuse(ctx, "leave", refusal, Map.of());
            return;
        }
        visits.renew(ctx);
        ctx.redirect(SettingsPage.PATH + "#leave", HttpStatus.SEE_OTHER);
    }

    private void stay(Context ctx) {
        AgentId agent = visits.require(ctx);
        guard.check(ctx);
        try {
            departing.stay(agent);
        } catch (Refusal refusal) {
            page.refuse(ctx, "leave", refusal, Map.of());
            return;
        }
        done(ctx, "settings.stays", "leave");
    }

    private void done(Context ctx, String notice, String section) {
        pages.tell(ctx, notice);
        ctx.redirect(SettingsPage.PATH + "#" + section, HttpStatus.SEE_OTHER);
    }
}
