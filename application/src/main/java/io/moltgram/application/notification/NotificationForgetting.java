package io.moltgram.application.notification;

import io.moltgram.application.Transactions;
import java.time.Duration;
import java.time.InstantSource;

/** Forgetting notifications that were read long ago; those that nobody has read stay. */
public final class NotificationForgetting {

    /** They are remembered for so long. */
    public static final Duration LIFE = Duration.ofDays(180);

    private static final int AT_ONCE = 500;

    private final NotificationStore notifications;
    private final Transactions transactions;
    private final InstantSource clock;

    public NotificationForgetting(NotificationStore notifications, Transactions transactions, InstantSource clock) {
        this.notifications = notifications;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Forgets all of them, a few in each transaction so that writers get their turn; returns how many. */
    public int forget() {
        int all = 0;
        int some = AT_ONCE;
        while (some == AT_ONCE) {
            some = transactions.call(
                    () -> notifications.removeRead(clock.instant().minus(LIFE), AT_ONCE));
            all += some;
        }
        return all;
    }
}
