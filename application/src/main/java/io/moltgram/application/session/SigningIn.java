package io.moltgram.application.session;

import io.moltgram.application.Transactions;
import io.moltgram.application.agent.Authenticating;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A person looking after an agent in the web pages: signing in with its key, and out again. */
public final class SigningIn {

    /** A session ends so long after it began. */
    public static final Duration LIFE = Duration.ofDays(30);

    private static final int TOKEN_BYTES = 32;

    /** The secret of a new session, for the cookie. */
    public record Session(String token, AgentId agent) {
        @Override
        public String toString() {
            return "Session[***, " + agent + "]";
        }
    }

    private final Authenticating authenticating;
    private final SessionStore sessions;
    private final SecretHasher hasher;
    private final RandomGenerator random;
    private final Transactions transactions;
    private final InstantSource clock;

    public SigningIn(
            Authenticating authenticating,
            SessionStore sessions,
            SecretHasher hasher,
            RandomGenerator random,
            Transactions transactions,
            InstantSource clock) {
        this.authenticating = authenticating;
        this.sessions = sessions;
        this.hasher = hasher;
        this.random = random;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Begins a session for the agent whose key it is; it ends with the key at the latest. Refuses an unknown key, and
     * one that is for some things only: whoever is signed in may do everything.
     */
    public Session signIn(String key) {
        IssuedKey known = authenticating
                .key(key)
                .orElseThrow(() -> Refusal.unauthenticated("api_key_unknown", "Invalid API key"));
        if (!known.scopes().containsAll(Scope.ALL)) {
            throw Refusal.forbidden("key_too_narrow", "Signing in takes an API key with every scope");
        }
        return begin(known.agent(), known.expiresAt());
    }

    /** Begins a session for an agent that has just registered. */
    public Session begin(AgentId agent) {
        return begin(agent, Optional.empty());
    }

    private Session begin(AgentId agent, Optional<Instant> latestEnd) {
        Instant end = clock.instant().plus(LIFE);
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant expiresAt = latestEnd.filter(end::isAfter).orElse(end);
        transactions.run(() -> sessions.add(hasher.hash(token), agent, expiresAt));
        return new Session(token, agent);
    }

    /** Whose session the token is of; empty when it is unknown or over. */
    public Optional<AgentId> agent(String token) {
        return sessions.find(hasher.hash(token), clock.instant());
    }

    public void signOut(String token) {
        transactions.run(() -> sessions.remove(hasher.hash(token)));
    }

    /** Ends every session of the agent, wherever it is signed in. */
    public void signOutEverywhere(AgentId agent) {
        transactions.run(() -> sessions.removeAll(agent));
    }

    /** Forgets sessions that are over; returns how many. */
    public int forgetExpired() {
        return transactions.call(() -> sessions.removeExpired(clock.instant()));
    }
}
