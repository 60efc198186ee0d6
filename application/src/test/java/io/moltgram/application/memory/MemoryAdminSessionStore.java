package io.moltgram.application.memory;

import io.moltgram.application.admin.AdminSession;
import io.moltgram.application.admin.AdminSessionStore;
import io.moltgram.domain.agent.SecretHash;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

final class MemoryAdminSessionStore implements AdminSessionStore {

    private final MemoryTables tables;

    MemoryAdminSessionStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public AdminSession add(SecretHash token, String device, Instant now) {
        synchronized (tables) {
            AdminSession session = new AdminSession(tables.nextNumber(), device, now, now);
            tables.adminSessions.put(token, session);
            return session;
        }
    }

    @Override
    public Optional<AdminSession> find(SecretHash token) {
        synchronized (tables) {
            return Optional.ofNullable(tables.adminSessions.get(token));
        }
    }

    @Override
    public void move(SecretHash token, SecretHash to) {
        synchronized (tables) {
            AdminSession session = tables.adminSessions.remove(token);
            if (session != null) {
                tables.adminSessions.put(to, session);
            }
        }
    }

    @Override
    public List<AdminSession> live(Instant now) {
        synchronized (tables) {
            return tables.adminSessions.values().stream()
                    .filter(session -> session.isLive(now))
                    .sorted(Comparator.comparing(AdminSession::id).reversed())
                    .toList();
        }
    }

    @Override
    public void use(long id, Instant at) {
        synchronized (tables) {
            tables.adminSessions.replaceAll((token, session) -> session.id() == id && at.isAfter(session.usedAt())
                    ? new AdminSession(id, session.device(), session.begunAt(), at)
                    : session);
        }
    }

    @Override
    public boolean remove(long id) {
        return remove(session -> session.id() == id) == 1;
    }

    @Override
    public int removeAll() {
        return remove(session -> true);
    }

    @Override
    public int removeEnded(Instant now) {
        return remove(session -> !session.isLive(now));
    }

    private int remove(Predicate<AdminSession> kind) {
        synchronized (tables) {
            int before = tables.adminSessions.size();
            tables.adminSessions.values().removeIf(kind);
            return before - tables.adminSessions.size();
        }
    }
}
