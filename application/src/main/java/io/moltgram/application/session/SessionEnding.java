package io.moltgram.application.session;

import io.moltgram.application.Events;
import io.moltgram.domain.event.Event;
import io.moltgram.domain.event.KeyLeaked;
import io.moltgram.domain.event.KeysRevoked;

/** Ends the web sessions that began with keys that no longer count. */
public final class SessionEnding implements Events.Listener {

    private final SessionStore sessions;

    public SessionEnding(SessionStore sessions) {
        this.sessions = sessions;
    }

    @Override
    public void on(Event event) {
        if (event instanceof KeysRevoked revoked) {
            sessions.removeAll(revoked.agent());
        } else if (event instanceof KeyLeaked leaked) {
            sessions.removeAll(leaked.agent());
        }
    }
}
