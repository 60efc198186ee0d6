package io.moltgram.http.api.webhook;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Patch;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.webhook.WebhookKeeping;
import io.moltgram.application.webhook.WebhookQueries;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.HookEvents;
import io.moltgram.domain.webhook.HookSecret;
import io.moltgram.domain.webhook.Webhook;
import io.moltgram.domain.webhook.WebhookId;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.JsonBody;
import io.moltgram.http.server.Routes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The webhooks of the caller (contract, section 13). */
public final class WebhookRoutes implements Routes {

    private static final int RECENT_DELIVERIES = 20;
    private static final Cursor CURSOR = new Cursor("webhooks", 1);

    private final WebhookKeeping keeping;
    private final WebhookQueries webhooks;
    private final Callers callers;

    public WebhookRoutes(WebhookKeeping keeping, WebhookQueries webhooks, Callers callers) {
        this.keeping = keeping;
        this.webhooks = webhooks;
        this.callers = callers;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/webhooks", this::list, Access.MANAGE);
        routes.post("/api/webhooks", this::create, Access.MANAGE);
        routes.get("/api/webhooks/{id}", this::show, Access.MANAGE);
        routes.patch("/api/webhooks/{id}", this::change, Access.MANAGE);
        routes.delete("/api/webhooks/{id}", this::remove, Access.MANAGE);
    }

    private void list(Context ctx) {
        AgentId agent = callers.require(ctx);
        Stretch stretch = CURSOR.stretch(ctx, Webhook.MOST_PER_AGENT, Webhook.MOST_PER_AGENT);
        Slice<WebhookView> slice = webhooks.of(agent, stretch).map(WebhookView::of);
        ctx.json(new ListView(slice.items(), CURSOR.next(slice)));
    }

    private void create(Context ctx) {
        AgentId agent = callers.require(ctx);
        JsonBody body = JsonBody.of(ctx);
        String url = body.textIfAny("url")
                .filter(text -> !text.isEmpty())
                .orElseThrow(
                        () -> Refusal.invalid("url_required", "url is required").with("field", "url"));
        keeping.vet(url, WebhookKeeping.LONGEST_URL); // the contract wants these answers before those about events
        HookEvents events = EventsField.NEW.of(body).orElse(HookEvents.ALL);
        Optional<HookSecret> secret = body.text("secret").flatMap(HookSecret::of);
        ctx.status(201).json(CreatedView.of(keeping.create(agent, url, events, secret)));
    }

    private void show(Context ctx) {
        AgentId agent = Owners.require(callers, ctx);
        Webhook webhook = webhooks.get(agent, WebhookId.parse(ctx.pathParam("id")));
        List<RecentView> recent = webhooks.deliveries(webhook.id(), Stretch.first(RECENT_DELIVERIES)).items().stream()
                .map(RecentView::of)
                .toList();
        ctx.json(new ShownView(WebhookView.of(webhook), recent));
    }

    private void change(Context ctx) {
        AgentId agent = Owners.require(callers, ctx);
        WebhookId id = WebhookId.parse(ctx.pathParam("id"));
        webhooks.get(agent, id); // the contract wants this answer before those about the body
        JsonBody body = JsonBody.of(ctx);
        Optional<String> url = body.text("url");
        url.ifPresent(text -> keeping.vet(text, WebhookKeeping.LONGEST_CHANGED_URL));
        WebhookKeeping.Wish wish = new WebhookKeeping.Wish(
                patch(url),
                patch(EventsField.CHANGED.of(body)),
                body.mentions("active") ? Patch.put(isTruthy(body, "active")) : Patch.keep(),
                patch(body.text("secret").flatMap(HookSecret::of)));
        ctx.json(new ChangedView(WebhookView.of(keeping.change(agent, id, wish))));
    }

    private void remove(Context ctx) {
        AgentId agent = Owners.require(callers, ctx);
        keeping.remove(agent, WebhookId.parse(ctx.pathParam("id")));
        ctx.json(new RemovedView("Webhook deleted"));
    }

    private static <T> Patch<T> patch(Optional<T> given) {
        return given.map(Patch::put).orElseGet(Patch::keep);
    }

    /** As the reference's language has it: neither null, false, 0 nor an empty text. */
    private static boolean isTruthy(JsonBody body, String field) {
        return body.has(field)
                && !body.saysNo(field)
                && body.textIfAny(field).filter(String::isEmpty).isEmpty();
    }

    private record ListView(
            List<WebhookView> webhooks, @Nullable String nextCursor) {}

    private record ShownView(WebhookView webhook, List<RecentView> recentDeliveries) {}

    private record ChangedView(WebhookView webhook) {}

    private record RemovedView(String message) {}
}
