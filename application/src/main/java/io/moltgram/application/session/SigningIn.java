package io.moltgram.application.session;

import io.moltgram.application.Transactions;
import io.moltgram.application.agent.Authenticating;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.Scope;
import io.moltgram.domain.agent.SecretHash;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * A person looking after agents in the web pages: signing in with a key, as several agents beside each other, and out
 * again. A browser has one secret, and another one after each signing in, so that none that somebody planted is good
 * for anything.
 */
public final class SigningIn {

    /** A session ends so long after it began. */
    public static final Duration LIFE = Duration.ofDays(30);

    /** So many agents may be signed in from one browser. */
    public static final int MOST = 8;

    /** A use so soon after the one that was written down last is not worth another write. */
    public static final Duration GRAIN = Duration.ofMinutes(5);

    private static final int TOKEN_BYTES = 32;

    /** The secret of a browser, for its cookie, and the agent that acts in it. */
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
    private final Browsers browsers;
    private final Map<Long, Instant> unwritten = new ConcurrentHashMap<>();

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
        this.browsers = new Browsers(sessions, hasher, transactions, clock);
    }

    /** Begins a session in a browser that has no other. */
    public Session signIn(String key) {
        return signIn(key, Optional.empty(), "");
    }

    /**
     * Begins a session for the agent whose key it is; it ends with the key at the latest. Refuses an unknown key, one
     * that is for some things only, as whoever is signed in may do everything, and a ninth agent in a browser.
     *
     * @param token the browser's secret so far, whose sessions go on under the new one
     * @param device what kind of browser it is
     */
    public Session signIn(String key, Optional<String> token, String device) {
        IssuedKey known = authenticating
                .key(key)
                .orElseThrow(() -> Refusal.unauthenticated("api_key_unknown", "Invalid API key"));
        if (!known.scopes().containsAll(Scope.ALL)) {
            throw Refusal.forbidden("key_too_narrow", "Signing in takes an API key with every scope");
        }
        Instant now = clock.instant();
        Instant end = now.plus(LIFE);
        Instant expiresAt = known.expiresAt().filter(end::isAfter).orElse(end);
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        transactions.run(() -> {
            SecretHash browser = hasher.hash(fresh);
            token.ifPresent(old -> sessions.move(browsers.known(old), browser));
            sessions.add(browser, new WebSession.Draft(known.agent(), known.id(), device, now, expiresAt));
            if (sessions.in(browser, now).size() > MOST) {
                throw Refusal.conflict(
                                "too_many_sessions", "Maximum " + MOST + " agents per browser. Log one out first.")
                        .with("limit", MOST);
            }
        });
        return new Session(fresh, known.agent());
    }

    /** The sessions of the browser, the one that acts first; none when the token is unknown or all are over. */
    public List<WebSession> in(String token) {
        Instant now = clock.instant();
        List<WebSession> found = live(token);
        found.stream()
                .limit(1)
                .filter(session -> !session.usedAt().plus(GRAIN).isAfter(now))
                .forEach(session -> unwritten.put(session.id(), now));
        return found;
    }

    /** Who acts in the browser; nobody when the token is unknown or all its sessions are over. */
    public Optional<AgentId> agent(String token) {
        return live(token).stream().map(WebSession::agent).findFirst();
    }

    /** Those that began with a key that is switched off do not count for as long as it is. */
    private List<WebSession> live(String token) {
        List<WebSession> found = browsers.sessions(token);
        return found.stream().anyMatch(session -> authenticating.isOff(session.key()))
                ? found.stream()
                        .filter(session -> !authenticating.isOff(session.key()))
                        .toList()
                : found;
    }

    /** Ends the session of the one who acts; the one who acted before acts then, if there is one. */
    public void signOut(String token) {
        transactions.run(() -> browsers.sessions(token).stream()
                .limit(1)
                .forEach(session -> sessions.remove(session.agent(), session.id())));
    }

    /** Ends all sessions of the browser. */
    public void signOutAll(String token) {
        transactions.run(() -> sessions.removeIn(browsers.known(token)));
    }

    /** Forgets sessions that are over; returns how many. */
    public int forgetExpired() {
        return transactions.call(() -> sessions.removeExpired(clock.instant()));
    }

    /** Writes down when sessions were used; returns of how many. */
    public int writeDown() {
        Map<Long, Instant> times = new HashMap<>(unwritten);
        if (!times.isEmpty()) {
            transactions.run(() -> sessions.use(times));
            times.forEach(unwritten::remove); // a use since then stays
        }
        return times.size();
    }
}
