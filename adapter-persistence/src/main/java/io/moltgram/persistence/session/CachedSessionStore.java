package io.moltgram.persistence.session;

import io.moltgram.application.session.SessionStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.RowCache;
import java.time.Instant;
import java.util.Optional;

/** Sessions by token from memory. */
public final class CachedSessionStore implements SessionStore {

    private static final int MOST_SESSIONS = 20_000;
    private static final int MOST_UNKNOWN = 5_000;

    private final SqlSessionStore sessions;
    private final Database database;
    private final RowCache<SecretHash, SqlSessionStore.Session> cache;

    public CachedSessionStore(SqlSessionStore sessions, Database database) {
        this.sessions = sessions;
        this.database = database;
        this.cache = new RowCache<>(database, MOST_SESSIONS, MOST_UNKNOWN);
    }

    @Override
    public void add(SecretHash token, AgentId agent, Instant expiresAt) {
        database.run(() -> {
            cache.drop(token);
            sessions.add(token, agent, expiresAt);
        });
    }

    @Override
    public Optional<AgentId> find(SecretHash token, Instant now) {
        return cache.find(token, () -> sessions.find(token))
                .filter(session -> session.expiresAt().isAfter(now))
                .map(SqlSessionStore.Session::agent);
    }

    @Override
    public void remove(SecretHash token) {
        database.run(() -> {
            cache.drop(token);
            sessions.remove(token);
        });
    }

    @Override
    public void removeAll(AgentId agent) {
        database.run(() -> {
            cache.dropAll(session -> session.agent().equals(agent));
            sessions.removeAll(agent);
        });
    }

    /** What has expired is not given out from memory either. */
    @Override
    public int removeExpired(Instant now) {
        return sessions.removeExpired(now);
    }
}
