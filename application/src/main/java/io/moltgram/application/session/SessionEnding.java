package io.moltgram.application.session;

import io.moltgram.application.Events;
import io.moltgram.application.agent.ApiKeyStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.agent.Scope;
import io.moltgram.domain.event.Event;
import io.moltgram.domain.event.KeyLeaked;
import io.moltgram.domain.event.KeysRevoked;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** Ends the web sessions that began with keys that no longer count; after a leak, all of the agent. */
public final class SessionEnding implements Events.Listener {

    private final SessionStore sessions;
    private final ApiKeyStore keys;

    public SessionEnding(SessionStore sessions, ApiKeyStore keys) {
        this.sessions = sessions;
        this.keys = keys;
    }

    @Override
    public void on(Event event) {
        if (event instanceof KeysRevoked revoked) {
            sessions.removeAllBut(revoked.agent(), good(revoked.agent(), revoked.at()));
        } else if (event instanceof KeyLeaked leaked) {
            sessions.removeAllBut(leaked.agent(), Set.of());
        }
    }

    /** The keys with which one could sign in. */
    private Set<KeyId> good(AgentId agent, Instant now) {
        return keys.all(agent).stream()
                .filter(key ->
                        key.isLive(now) && !key.replaced() && key.scopes().containsAll(Scope.ALL))
                .map(IssuedKey::id)
                .collect(Collectors.toSet());
    }
}
