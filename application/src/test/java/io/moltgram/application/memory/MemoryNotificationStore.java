package io.moltgram.application.memory;

import io.moltgram.application.notification.NotificationStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.notification.Notification;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

final class MemoryNotificationStore implements NotificationStore {

    private final MemoryTables tables;

    MemoryNotificationStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public void add(Notification notification) {
        synchronized (tables) {
            tables.agents.require(notification.agent());
            tables.agents.require(notification.from());
            notification.post().ifPresent(tables.posts::require);
            notification.comment().ifPresent(tables.comments::require);
            tables.notifications.put(tables.nextNumber(), notification);
        }
    }

    @Override
    public boolean addOnce(Notification notification) {
        synchronized (tables) {
            boolean wasTold = tables.notifications.values().stream().anyMatch(other -> isSame(other, notification));
            if (!wasTold) {
                add(notification);
            }
            return !wasTold;
        }
    }

    @Override
    public List<Notification> latest(AgentId agent, int limit) {
        synchronized (tables) {
            return tables.notifications.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                    .map(Map.Entry::getValue)
                    .filter(notification -> notification.agent().equals(agent))
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public long unread(AgentId agent) {
        synchronized (tables) {
            return tables.notifications.values().stream()
                    .filter(notification -> notification.agent().equals(agent) && !notification.read())
                    .count();
        }
    }

    private static boolean isSame(Notification one, Notification other) {
        return one.agent().equals(other.agent())
                && one.kind() == other.kind()
                && one.from().equals(other.from())
                && one.post().equals(other.post());
    }
}
