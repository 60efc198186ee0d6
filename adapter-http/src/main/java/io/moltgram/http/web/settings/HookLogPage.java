package io.moltgram.http.web.settings;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.Slice;
import io.moltgram.application.webhook.Redelivering;
import io.moltgram.application.webhook.WebhookQueries;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.Delivery;
import io.moltgram.domain.webhook.DeliveryId;
import io.moltgram.domain.webhook.Webhook;
import io.moltgram.domain.webhook.WebhookId;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Parts;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.ReadingOn;
import io.moltgram.http.web.Visits;
import java.util.Optional;

/** What a webhook of the agent that is signed in was told, attempt by attempt; and telling it again. */
public final class HookLogPage implements Routes {

    private static final int ROWS = 20;
    private static final Cursor CURSOR = new Cursor("told", 1);

    private final Pages pages;
    private final Guard guard;
    private final Visits visits;
    private final WebhookQueries webhooks;
    private final Redelivering redelivering;

    public HookLogPage(Pages pages, Guard guard, Visits visits, WebhookQueries webhooks, Redelivering redelivering) {
        this.pages = pages;
        this.guard = guard;
        this.visits = visits;
        this.webhooks = webhooks;
        this.redelivering = redelivering;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/settings/webhooks/{id}", this::show);
        routes.post("/settings/webhooks/{id}/deliveries/{delivery}/replay", this::replay);
    }

    static String address(long hook) {
        return SettingsPage.PATH + "/webhooks/" + hook;
    }

    private void show(Context ctx) {
        WebhookId id = WebhookId.parse(ctx.pathParam("id"));
        String path = address(id.value());
        Optional<AgentId> agent = visits.visitor(ctx).agent();
        if (agent.isEmpty()) {
            ctx.redirect("/login?next=" + path, HttpStatus.SEE_OTHER);
            return;
        }
        Webhook hook = webhooks.get(agent.get(), id);
        ReadingOn reading = ReadingOn.of(ctx, CURSOR, path, ROWS);
        Slice<Delivery> told = webhooks.deliveries(id, reading.stretch());
        pages.personal(
                ctx,
                Place.SETTINGS,
                reading.here(),
                Parts.wanted(ctx) ? "hookLog" : "hook",
                shell -> new HookLogView(
                        shell.with(Head.unlisted(shell.t("settings.hook.log"))),
                        id.value(),
                        hook.url(),
                        hook.active(),
                        told.items().stream().map(HookLogPage::row).toList(),
                        reading.next(told)));
    }

    private static HookLogView.Row row(Delivery delivery) {
        return new HookLogView.Row(
                delivery.id().value(),
                delivery.event().wireName(),
                delivery.attempt(),
                delivery.status().map(String::valueOf).orElse(""),
                delivery.success(),
                delivery.body(),
                delivery.answer(),
                delivery.at());
    }

    private void replay(Context ctx) {
        AgentId agent = visits.require(ctx);
        guard.check(ctx);
        WebhookId id = WebhookId.parse(ctx.pathParam("id"));
        redelivering.replay(agent, id, DeliveryId.parse(ctx.pathParam("delivery")));
        pages.tell(ctx, "settings.hook.again.done");
        ctx.redirect(address(id.value()), HttpStatus.SEE_OTHER);
    }
}
