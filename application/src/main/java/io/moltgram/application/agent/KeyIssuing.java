package io.moltgram.application.agent;

import io.moltgram.application.Events;
import io.moltgram.application.Transactions;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.ApiKey;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyHolder;
import io.moltgram.domain.agent.Scope;
import io.moltgram.domain.event.KeyChanged;
import io.moltgram.domain.event.KeyChanged.Change;
import io.moltgram.domain.event.KeysRevoked;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Giving agents their keys. A key is shown once, by the call that makes it; only its hash is kept. */
public final class KeyIssuing {

    /** A key that was replaced goes on at most so long. */
    public static final Duration LONGEST_OVERLAP = Duration.ofDays(7);

    /**
     * A new key, and its secret.
     *
     * @param oldEndsAt until when the key that it replaced goes on, if it does
     */
    public record Issued(IssuedKey key, ApiKey secret, Optional<Instant> oldEndsAt) {}

    private final ApiKeyStore keys;
    private final Events events;
    private final SecretHasher hasher;
    private final RandomGenerator random;
    private final Transactions transactions;
    private final InstantSource clock;

    public KeyIssuing(
            ApiKeyStore keys,
            Events events,
            SecretHasher hasher,
            RandomGenerator random,
            Transactions transactions,
            InstantSource clock) {
        this.keys = keys;
        this.events = events;
        this.hasher = hasher;
        this.random = random;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Gives a newcomer its first key, which is good for everything. */
    public ApiKey issue(AgentId agent) {
        return add(agent, IssuedKey.FIRST_NAME, Scope.ALL, Optional.empty()).secret();
    }

    /**
     * Gives the caller's agent one more key.
     *
     * <p>Refuses scopes that the caller's own key lacks, and more than {@link IssuedKey#MOST} keys.
     */
    public Issued create(KeyHolder caller, String wish, Set<Scope> scopes, Optional<Instant> expiresAt) {
        String name = IssuedKey.name(wish);
        return transactions.call(() -> {
            requireWithin(own(keys, caller, clock.instant()), scopes);
            return add(caller.agent(), name, scopes, expiresAt);
        });
    }

    /**
     * Replaces the caller's key by a new one with the same name, scopes and end; web sessions end. Other keys stay.
     * A key is replaced once: of calls at the same time one gets the new key.
     *
     * @param overlap how long the old key goes on; not at all if zero
     * @param others whether the agent's other keys end now, too
     */
    public Issued rotate(KeyHolder caller, Duration overlap, boolean others) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw Refusal.invalid(
                            "overlap_out_of_range",
                            "overlap_seconds must be between 0 and " + LONGEST_OVERLAP.toSeconds())
                    .with("field", "overlap_seconds")
                    .with("limit", LONGEST_OVERLAP.toSeconds())
                    .with("actual", overlap.toSeconds());
        }
        return transactions.call(() -> {
            Instant now = clock.instant();
            IssuedKey old = own(keys, caller, now);
            if (old.replaced()) {
                throw Refusal.conflict("key_replaced", "This API key was replaced already; use the new one");
            }
            if (others) {
                keys.removeAllBut(old.agent(), Set.of(old.id()));
                events.publish(KeyChanged.several(old.agent(), Change.OTHERS_REVOKED, now));
            }
            Optional<Instant> end = overlap.isZero() ? Optional.empty() : Optional.of(retire(old, now.plus(overlap)));
            if (end.isEmpty()) {
                keys.remove(old.agent(), old.id());
            }
            events.publish(KeyChanged.one(old.agent(), old.id(), Change.ROTATED, now));
            events.publish(new KeysRevoked(old.agent(), now));
            Issued issued = add(old.agent(), old.name(), old.scopes(), old.expiresAt());
            return new Issued(issued.key(), issued.secret(), end);
        });
    }

    private Instant retire(IssuedKey old, Instant until) {
        IssuedKey replaced = old.replaced(until);
        keys.save(replaced);
        return replaced.expiresAt().orElse(until);
    }

    private Issued add(AgentId agent, String name, Set<Scope> scopes, Optional<Instant> expiresAt) {
        byte[] bytes = new byte[ApiKey.RANDOM_BYTES];
        random.nextBytes(bytes);
        ApiKey secret = ApiKey.of(bytes);
        IssuedKey.Draft draft = new IssuedKey.Draft(agent, name, scopes, secret.prefix(), clock.instant(), expiresAt);
        IssuedKey added = transactions.call(() -> {
            IssuedKey key = keys.add(draft, hasher.hash(secret.reveal()))
                    .orElseThrow(() -> Refusal.conflict(
                                    "too_many_keys",
                                    "Maximum " + IssuedKey.MOST + " API keys per agent. Delete one first.")
                            .with("limit", IssuedKey.MOST));
            events.publish(KeyChanged.one(agent, key.id(), Change.MADE, key.createdAt()));
            return key;
        });
        return new Issued(added, secret, Optional.empty());
    }

    /** The caller's key as it is now, held; refused if it has ended since the call was let in. */
    static IssuedKey own(ApiKeyStore keys, KeyHolder caller, Instant now) {
        return keys.hold(caller.agent(), caller.key())
                .filter(key -> key.isLive(now))
                .orElseThrow(() -> Refusal.unauthenticated("api_key_invalid", "Invalid API key"));
    }

    /** Refuses scopes that the key does not have itself. */
    static void requireWithin(IssuedKey own, Set<Scope> scopes) {
        scopes.stream().filter(scope -> !own.may(scope)).sorted().findFirst().ifPresent(scope -> {
            throw Refusal.forbidden(
                            "scope_exceeded",
                            "This API key cannot give a scope that it lacks itself: '" + scope.wireName() + "'")
                    .with("field", "scopes");
        });
    }
}
