package io.moltgram.persistence.session;

import io.moltgram.application.session.SessionStore;
import io.moltgram.application.session.WebSession;
import io.moltgram.application.watch.Figures;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.RowCache;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sessions by browser from memory. */
public final class CachedSessionStore implements SessionStore, Figures.Source {

    private static final int MOST_BROWSERS = 20_000;
    private static final int MOST_UNKNOWN = 5_000;

    private final SqlSessionStore sessions;
    private final Database database;
    private final RowCache<SecretHash, List<WebSession>> cache;

    public CachedSessionStore(SqlSessionStore sessions, Database database) {
        this.sessions = sessions;
        this.database = database;
        this.cache = new RowCache<>(database, MOST_BROWSERS, MOST_UNKNOWN);
    }

    @Override
    public void add(SecretHash browser, WebSession.Draft draft) {
        database.run(() -> {
            cache.drop(browser);
            sessions.add(browser, draft);
        });
    }

    @Override
    public List<WebSession> in(SecretHash browser, Instant now) {
        return cache.find(browser, () -> Optional.of(sessions.in(browser)).filter(found -> !found.isEmpty())).stream()
                .flatMap(List::stream)
                .filter(session -> session.isLive(now))
                .toList();
    }

    @Override
    public List<WebSession> of(AgentId agent, Instant now, int limit) {
        return sessions.of(agent, now, limit);
    }

    @Override
    public void move(SecretHash browser, SecretHash to) {
        database.run(() -> {
            cache.drop(browser);
            cache.drop(to);
            sessions.move(browser, to);
        });
    }

    @Override
    public boolean choose(SecretHash browser, AgentId agent) {
        return database.call(() -> {
            cache.drop(browser);
            return sessions.choose(browser, agent);
        });
    }

    /** What is given out from memory may lag in this by a minute. */
    @Override
    public void use(Map<Long, Instant> times) {
        sessions.use(times);
    }

    @Override
    public boolean remove(AgentId agent, long id) {
        return database.call(() -> {
            dropAll(agent);
            return sessions.remove(agent, id);
        });
    }

    @Override
    public void removeIn(SecretHash browser) {
        database.run(() -> {
            cache.drop(browser);
            sessions.removeIn(browser);
        });
    }

    @Override
    public void removeAllBut(AgentId agent, Set<KeyId> keys) {
        database.run(() -> {
            dropAll(agent);
            sessions.removeAllBut(agent, keys);
        });
    }

    /** What has expired is not given out from memory either. */
    @Override
    public int removeExpired(Instant now) {
        return sessions.removeExpired(now);
    }

    private void dropAll(AgentId agent) {
        cache.dropAll(
                found -> found.stream().anyMatch(session -> session.agent().equals(agent)));
    }

    @Override
    public void tell(Figures figures) {
        cache.tell(figures, "sessions");
    }
}
