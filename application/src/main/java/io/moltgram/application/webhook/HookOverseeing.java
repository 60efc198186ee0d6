package io.moltgram.application.webhook;

import io.moltgram.application.Patch;
import io.moltgram.application.Transactions;
import io.moltgram.application.audit.AuditKind;
import io.moltgram.application.audit.Auditing;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.Webhook;
import io.moltgram.domain.webhook.WebhookId;

/** Stopping other agents' webhooks, and letting them go on, as an operator. */
public final class HookOverseeing {

    private final WebhookStore webhooks;
    private final Auditing audit;
    private final Doorbell bell;
    private final Transactions transactions;

    public HookOverseeing(WebhookStore webhooks, Auditing audit, Doorbell bell, Transactions transactions) {
        this.webhooks = webhooks;
        this.audit = audit;
        this.bell = bell;
        this.transactions = transactions;
    }

    /** Stops it; what happens meanwhile waits. Its owner can have it go on. */
    public void stop(String actor, AgentId owner, WebhookId id) {
        turn(actor, owner, id, false);
    }

    /** Lets it go on, and forgets its failures. */
    public void start(String actor, AgentId owner, WebhookId id) {
        turn(actor, owner, id, true);
    }

    private void turn(String actor, AgentId owner, WebhookId id, boolean on) {
        WebhookStore.Change change = new WebhookStore.Change(Patch.keep(), Patch.keep(), Patch.put(on), Patch.keep());
        transactions.run(() -> {
            Webhook changed = webhooks.change(owner, id, change).orElseThrow(() -> WebhookStore.notFound(id));
            AuditKind kind = on ? AuditKind.WEBHOOK_STARTED : AuditKind.WEBHOOK_STOPPED;
            audit.note(
                    kind,
                    actor,
                    "agent " + owner.value(),
                    "webhook " + changed.id().value());
            transactions.afterCommit(bell::ring);
        });
    }
}
