package io.moltgram.application.memory;

import io.moltgram.application.session.SessionStore;
import io.moltgram.application.session.WebSession;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.agent.SecretHash;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

final class MemorySessionStore implements SessionStore {

    private final MemoryTables tables;

    MemorySessionStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public void add(SecretHash browser, WebSession.Draft draft) {
        synchronized (tables) {
            tables.agents.require(draft.agent());
            remove(turn -> isOf(turn, browser, draft.agent()));
            long id = tables.nextNumber();
            WebSession session = new WebSession(
                    id,
                    draft.agent(),
                    draft.key(),
                    draft.device(),
                    draft.begunAt(),
                    draft.begunAt(),
                    draft.expiresAt());
            tables.sessions.put(id, new MemoryTables.Turn(browser, id, session));
        }
    }

    @Override
    public List<WebSession> in(SecretHash browser, Instant now) {
        synchronized (tables) {
            return tables.sessions.values().stream()
                    .filter(turn -> turn.browser().equals(browser))
                    .sorted(Comparator.comparing(MemoryTables.Turn::turn).reversed())
                    .map(MemoryTables.Turn::session)
                    .filter(session -> session.isLive(now))
                    .toList();
        }
    }

    @Override
    public List<WebSession> of(AgentId agent, Instant now, int limit) {
        synchronized (tables) {
            return tables.sessions.values().stream()
                    .map(MemoryTables.Turn::session)
                    .filter(session -> session.agent().equals(agent) && session.isLive(now))
                    .sorted(Comparator.comparing(WebSession::id).reversed())
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public void move(SecretHash browser, SecretHash to) {
        synchronized (tables) {
            List.copyOf(tables.sessions.values()).stream()
                    .filter(turn -> turn.browser().equals(browser))
                    .forEach(turn -> put(new MemoryTables.Turn(to, turn.turn(), turn.session())));
        }
    }

    @Override
    public boolean choose(SecretHash browser, AgentId agent) {
        synchronized (tables) {
            List<MemoryTables.Turn> found = tables.sessions.values().stream()
                    .filter(turn -> isOf(turn, browser, agent))
                    .toList();
            found.forEach(turn -> put(new MemoryTables.Turn(browser, tables.nextNumber(), turn.session())));
            return !found.isEmpty();
        }
    }

    @Override
    public void use(Map<Long, Instant> times) {
        synchronized (tables) {
            List.copyOf(tables.sessions.values()).stream()
                    .filter(turn -> times.containsKey(turn.session().id()))
                    .forEach(turn -> put(new MemoryTables.Turn(
                            turn.browser(),
                            turn.turn(),
                            used(turn.session(), times.get(turn.session().id())))));
        }
    }

    private static WebSession used(WebSession session, Instant at) {
        Instant latest = at.isAfter(session.usedAt()) ? at : session.usedAt();
        return new WebSession(
                session.id(),
                session.agent(),
                session.key(),
                session.device(),
                session.begunAt(),
                latest,
                session.expiresAt());
    }

    @Override
    public boolean remove(AgentId agent, long id) {
        return remove(turn ->
                        turn.session().agent().equals(agent) && turn.session().id() == id)
                == 1;
    }

    @Override
    public void removeIn(SecretHash browser) {
        remove(turn -> turn.browser().equals(browser));
    }

    @Override
    public void removeAllBut(AgentId agent, Set<KeyId> keys) {
        remove(turn -> turn.session().agent().equals(agent)
                && !keys.contains(turn.session().key()));
    }

    @Override
    public int removeExpired(Instant now) {
        return remove(turn -> !turn.session().isLive(now));
    }

    private int remove(Predicate<MemoryTables.Turn> kind) {
        synchronized (tables) {
            int before = tables.sessions.size();
            tables.sessions.values().removeIf(kind);
            return before - tables.sessions.size();
        }
    }

    private void put(MemoryTables.Turn turn) {
        tables.sessions.put(turn.session().id(), turn);
    }

    private static boolean isOf(MemoryTables.Turn turn, SecretHash browser, AgentId agent) {
        return turn.browser().equals(browser) && turn.session().agent().equals(agent);
    }
}
