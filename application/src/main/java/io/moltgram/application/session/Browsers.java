package io.moltgram.application.session;

import io.moltgram.application.Transactions;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.domain.agent.SecretHash;
import java.time.InstantSource;
import java.util.List;

/**
 * Finds browsers by their secret, also those that are still known by the server's former key; they are known by the
 * present one from then on.
 */
final class Browsers {

    private final SessionStore sessions;
    private final SecretHasher hasher;
    private final Transactions transactions;
    private final InstantSource clock;

    public Browsers(SessionStore sessions, SecretHasher hasher, Transactions transactions, InstantSource clock) {
        this.sessions = sessions;
        this.hasher = hasher;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The hash under which the browser's sessions are kept, or would be. */
    SecretHash known(String token) {
        List<SecretHash> hashes = hasher.hashes(token);
        SecretHash present = hashes.get(0);
        if (hashes.size() > 1 && has(hashes.get(1)) && !has(present)) {
            transactions.run(() -> sessions.move(hashes.get(1), present));
        }
        return present;
    }

    /** The browser's sessions, the one that acts first. */
    List<WebSession> sessions(String token) {
        SecretHash known = known(token);
        List<WebSession> found = sessions.in(known, clock.instant());
        boolean hasTurned = !known.equals(hasher.hash(token)); // meanwhile, and another request may have moved them
        return found.isEmpty() && hasTurned ? sessions.in(known(token), clock.instant()) : found;
    }

    private boolean has(SecretHash hash) {
        return !sessions.in(hash, clock.instant()).isEmpty();
    }
}
