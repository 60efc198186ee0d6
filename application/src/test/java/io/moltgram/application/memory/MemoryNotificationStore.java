package io.moltgram.application.memory;

import io.moltgram.application.notification.NotificationStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.notification.Notification;
import io.moltgram.domain.notification.NotificationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class MemoryNotificationStore implements NotificationStore {

    private final MemoryTables tables;

    MemoryNotificationStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public void add(Notification.Draft notification) {
        synchronized (tables) {
            tables.agents.require(notification.agent());
            tables.agents.require(notification.from());
            notification.post().ifPresent(tables.posts::require);
            notification.comment().ifPresent(tables.comments::require);
            NotificationId id = new NotificationId(tables.nextNumber());
            Notification added = new Notification(
                    id,
                    notification.agent(),
                    notification.kind(),
                    notification.from(),
                    notification.post(),
                    notification.comment(),
                    notification.ruling(),
                    false,
                    notification.createdAt());
            tables.notifications.put(id, added);
        }
    }

    @Override
    public boolean addOnce(Notification.Draft notification) {
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
            return of(agent)
                    .sorted(Comparator.comparingLong(
                                    (Notification one) -> one.id().value())
                            .reversed())
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public long unread(AgentId agent) {
        synchronized (tables) {
            return of(agent).filter(notification -> !notification.read()).count();
        }
    }

    @Override
    public boolean read(AgentId agent, NotificationId id) {
        synchronized (tables) {
            Optional<Notification> found =
                    of(agent).filter(each -> each.id().equals(id)).findFirst();
            found.ifPresent(notification -> put(notification, true));
            return found.isPresent();
        }
    }

    @Override
    public int readAll(AgentId agent) {
        synchronized (tables) {
            return change(of(agent).toList(), true);
        }
    }

    @Override
    public int removeRead(Instant before, int most) {
        synchronized (tables) {
            List<NotificationId> old = tables.notifications.values().stream()
                    .filter(told -> told.read() && told.createdAt().isBefore(before))
                    .sorted(Comparator.comparing(Notification::createdAt)
                            .thenComparing(told -> told.id().value()))
                    .limit(most)
                    .map(Notification::id)
                    .toList();
            old.forEach(tables.notifications::remove);
            return old.size();
        }
    }

    @Override
    public int unreadAll(AgentId agent) {
        synchronized (tables) {
            return change(latest(agent, MOST_UNREAD_AGAIN), false);
        }
    }

    private int change(List<Notification> notifications, boolean read) {
        List<Notification> changing =
                notifications.stream().filter(each -> each.read() != read).toList();
        changing.forEach(notification -> put(notification, read));
        return changing.size();
    }

    private Stream<Notification> of(AgentId agent) {
        return tables.notifications.values().stream()
                .filter(each -> each.agent().equals(agent));
    }

    private void put(Notification old, boolean read) {
        tables.notifications.put(
                old.id(),
                new Notification(
                        old.id(),
                        old.agent(),
                        old.kind(),
                        old.from(),
                        old.post(),
                        old.comment(),
                        old.ruling(),
                        read,
                        old.createdAt()));
    }

    private static boolean isSame(Notification one, Notification.Draft other) {
        return one.agent().equals(other.agent())
                && one.kind() == other.kind()
                && one.from().equals(other.from())
                && one.post().equals(other.post());
    }
}
