package io.moltgram.http.api.webhook;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.webhook.Redelivering;
import io.moltgram.application.webhook.WebhookQueries;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.DeliveryId;
import io.moltgram.domain.webhook.WebhookId;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Routes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the caller's webhooks were told, telling it again, and trying them; ours beside the contract. */
public final class DeliveryRoutes implements Routes {

    private static final int LISTED = 50;
    private static final int MOST_LISTED = 100;
    private static final Cursor CURSOR = new Cursor("webhook-deliveries", 1);

    private final Redelivering redelivering;
    private final WebhookQueries webhooks;
    private final Callers callers;

    public DeliveryRoutes(Redelivering redelivering, WebhookQueries webhooks, Callers callers) {
        this.redelivering = redelivering;
        this.webhooks = webhooks;
        this.callers = callers;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/webhooks/{id}/deliveries", this::list, Access.MANAGE);
        routes.post("/api/webhooks/{id}/deliveries/{deliveryId}/replay", this::replay, Access.MANAGE);
        routes.post("/api/webhooks/{id}/test", this::test, Access.MANAGE);
    }

    private void list(Context ctx) {
        AgentId agent = Owners.require(callers, ctx);
        WebhookId id = WebhookId.parse(ctx.pathParam("id"));
        webhooks.get(agent, id);
        Stretch stretch = CURSOR.stretch(ctx, LISTED, MOST_LISTED);
        Slice<DeliveryView> slice = webhooks.deliveries(id, stretch).map(DeliveryView::of);
        ctx.json(new ListView(slice.items(), CURSOR.next(slice)));
    }

    private void replay(Context ctx) {
        AgentId agent = Owners.require(callers, ctx);
        WebhookId id = WebhookId.parse(ctx.pathParam("id"));
        DeliveryId delivery = DeliveryId.parse(ctx.pathParam("deliveryId"));
        ctx.status(202).json(new QueuedView("Delivery queued", redelivering.replay(agent, id, delivery)));
    }

    private void test(Context ctx) {
        AgentId agent = Owners.require(callers, ctx);
        WebhookId id = WebhookId.parse(ctx.pathParam("id"));
        ctx.status(202).json(new QueuedView("Test queued", redelivering.test(agent, id)));
    }

    private record ListView(
            List<DeliveryView> deliveries, @Nullable String nextCursor) {}

    /** @param messageId by which the delivery can be found in the list */
    private record QueuedView(String message, String messageId) {}
}
