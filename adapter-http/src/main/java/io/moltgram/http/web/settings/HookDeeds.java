package io.moltgram.http.web.settings;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.Patch;
import io.moltgram.application.webhook.Redelivering;
import io.moltgram.application.webhook.WebhookKeeping;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.HookEvents;
import io.moltgram.domain.webhook.WebhookId;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Visits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Setting up webhooks by hand, trying them, and taking them down. */
public final class HookDeeds implements Routes {

    private static final String SECTION = "webhooks";

    private final SettingsPage page;
    private final Pages pages;
    private final Guard guard;
    private final Visits visits;
    private final WebhookKeeping keeping;
    private final Redelivering redelivering;

    public HookDeeds(
            SettingsPage page,
            Pages pages,
            Guard guard,
            Visits visits,
            WebhookKeeping keeping,
            Redelivering redelivering) {
        this.page = page;
        this.pages = pages;
        this.guard = guard;
        this.visits = visits;
        this.keeping = keeping;
        this.redelivering = redelivering;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/settings/webhooks", this::create);
        routes.post("/settings/webhooks/{id}/test", ctx -> change(ctx, "settings.hook.tested", redelivering::test));
        routes.post("/settings/webhooks/{id}/remove", ctx -> change(ctx, "settings.hook.removed", keeping::remove));
        routes.post("/settings/webhooks/{id}/resume", ctx -> change(ctx, "settings.hook.done", this::resume));
    }

    private void create(Context ctx) {
        AgentId agent = visits.require(ctx);
        guard.check(ctx);
        String url = Optional.ofNullable(ctx.formParam("url")).orElse("").strip();
        List<String> chosen = ctx.formParams("event").stream()
                .filter(HookEvents.VALID::contains)
                .toList();
        try {
            WebhookKeeping.Created created = keeping.create(
                    agent, url, chosen.isEmpty() ? HookEvents.ALL : new HookEvents(chosen), Optional.empty());
            page.reveal(ctx, "hook", created.secret().reveal(), SECTION);
        } catch (Refusal refusal) {
            page.refuse(ctx, SECTION, refusal, Map.of("url", url));
        }
    }

    private void resume(AgentId agent, WebhookId id) {
        keeping.change(agent, id, new WebhookKeeping.Wish(Patch.keep(), Patch.keep(), Patch.put(true), Patch.keep()));
    }

    private void change(Context ctx, String notice, BiConsumer<AgentId, WebhookId> deed) {
        AgentId agent = visits.require(ctx);
        guard.check(ctx);
        try {
            deed.accept(agent, WebhookId.parse(ctx.pathParam("id")));
        } catch (Refusal refusal) {
            page.refuse(ctx, SECTION, refusal, Map.of());
            return;
        }
        pages.tell(ctx, notice);
        ctx.redirect(SettingsPage.PATH + "#" + SECTION, HttpStatus.SEE_OTHER);
    }
}
