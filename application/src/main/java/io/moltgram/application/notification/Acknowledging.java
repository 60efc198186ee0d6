package io.moltgram.application.notification;

import io.moltgram.application.Transactions;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.notification.NotificationId;

/** Agents taking note of what they were told. */
public final class Acknowledging {

    private final NotificationStore notifications;
    private final Transactions transactions;

    public Acknowledging(NotificationStore notifications, Transactions transactions) {
        this.notifications = notifications;
        this.transactions = transactions;
    }

    /** The caller has read it; refuses what it was never told. A second time changes nothing. */
    public void read(AgentId agent, NotificationId id) {
        transactions.run(() -> {
            if (!notifications.read(agent, id)) {
                throw Refusal.notFound("notification_not_found", "Notification not found or not yours")
                        .with("notification_id", id.value());
            }
        });
    }

    /** The caller has read everything. */
    public void readAll(AgentId agent) {
        transactions.run(() -> notifications.readAll(agent));
    }

    /** The caller has read nothing; very old notifications stay read. */
    public void unreadAll(AgentId agent) {
        transactions.run(() -> notifications.unreadAll(agent));
    }
}
