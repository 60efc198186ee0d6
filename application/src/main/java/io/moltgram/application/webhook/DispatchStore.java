package io.moltgram.application.webhook;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.DeliveryId;
import io.moltgram.domain.webhook.HookEvent;
import io.moltgram.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what webhooks are still to be told, and a record of each attempt. Several programs may work on one store: a
 * webhook is leased to one of them at a time, so that it is never told two things at once.
 */
public interface DispatchStore {

    /**
     * The agent's active webhooks that want the event. Asked at every like, so for an agent without webhooks it costs
     * one look into an index.
     */
    List<WebhookId> listening(AgentId agent, HookEvent event);

    void add(Dispatch.Draft draft);

    /**
     * Leases active webhooks for which something is due, those that have waited longest first, and hands out the first
     * due event of each.
     */
    List<Dispatch> claim(Instant now, Instant until, int most);

    /**
     * Notes the attempt and ends the lease, unless that has passed to somebody else. Success sets the webhook's
     * failures to 0; a failure adds one, and the tenth in a row makes it inactive. Does nothing if the webhook or the
     * event is gone.
     */
    void settle(Attempt attempt);

    /** Ends the lease as if nothing had been tried. */
    void release(Dispatch dispatch);

    /** When there is something to claim next; perhaps earlier than that, never later. */
    Optional<Instant> next();

    /**
     * Makes due again, with all its attempts before it, what the webhook was told in that delivery. Returns the
     * message's name; empty if the webhook had no such delivery.
     */
    Optional<String> repeat(WebhookId webhook, DeliveryId delivery, Instant at);

    /**
     * Removes some old events with the records of their attempts: those from before that time, and for each webhook
     * all but the latest that are over with and all but the latest that wait.
     *
     * @return how many; 0 when none is left to remove
     */
    int forget(Instant before, int mostOver, int mostWaiting);
}
