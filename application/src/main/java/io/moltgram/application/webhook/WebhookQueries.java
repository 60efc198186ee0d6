package io.moltgram.application.webhook;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.Delivery;
import io.moltgram.domain.webhook.Webhook;
import io.moltgram.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.Optional;

/** Answers about webhooks, for their owners and for operators. */
public interface WebhookQueries {

    /** The agent's webhooks, newest first; a position is the number of one. */
    Slice<Webhook> of(AgentId agent, Stretch stretch);

    /** Empty also if the webhook is another agent's. */
    Optional<Webhook> find(AgentId agent, WebhookId id);

    default Webhook get(AgentId agent, WebhookId id) {
        return find(agent, id).orElseThrow(() -> WebhookStore.notFound(id));
    }

    /** How a webhook answered the latest attempt. */
    record Answered(Optional<Integer> status, boolean success, String answer, Instant at) {}

    /** A webhook as operators see it. */
    record Owned(String owner, Webhook webhook, Optional<Answered> last) {}

    /** Those of all agents, the ones that fail most first, then the newest. */
    Slice<Owned> all(Stretch stretch);

    /** So many waiting events are counted, not more. */
    int MOST_COUNTED = 100_000;

    /**
     * What webhooks are still to be told.
     *
     * @param events at most {@link #MOST_COUNTED}
     * @param due when the first is due, or was; empty if none is
     */
    record Backlog(long events, Optional<Instant> due) {}

    Backlog backlog();

    /** The attempts, latest first; a position is the number of one. */
    Slice<Delivery> deliveries(WebhookId webhook, Stretch stretch);
}
