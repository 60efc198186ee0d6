package io.moltgram.application.agent;

import io.moltgram.application.Events;
import io.moltgram.application.Patch;
import io.moltgram.application.Transactions;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyHolder;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.agent.Scope;
import io.moltgram.domain.event.KeyChanged;
import io.moltgram.domain.event.KeyChanged.Change;
import io.moltgram.domain.event.KeysRevoked;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** An agent looking after the keys it has. One key that may do so always stays. */
public final class KeyKeeping {

    private final ApiKeyStore keys;
    private final Events events;
    private final Transactions transactions;
    private final InstantSource clock;

    public KeyKeeping(ApiKeyStore keys, Events events, Transactions transactions, InstantSource clock) {
        this.keys = keys;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Changes what is given. Fewer scopes or an earlier end count at once.
     *
     * <p>Refuses scopes that the caller's own key lacks, any change of a key that has expired or was replaced, and to
     * leave no key that may manage the agent.
     */
    public IssuedKey change(
            KeyHolder caller,
            KeyId id,
            Patch<String> wish,
            Patch<Set<Scope>> scopes,
            Patch<Optional<Instant>> expiresAt) {
        Patch<String> name = wish.map(IssuedKey::name);
        return transactions.call(() -> {
            Instant now = clock.instant();
            IssuedKey own = KeyIssuing.own(keys, caller, now);
            IssuedKey key = get(caller, id);
            if (!key.isLive(now) || key.replaced()) {
                throw Refusal.conflict("key_ended", "This API key has expired or was replaced; make a new one");
            }
            KeyIssuing.requireWithin(own, scopes.or(Set.of()));
            IssuedKey changed = key.with(name.or(key.name()), scopes.or(key.scopes()), expiresAt.or(key.expiresAt()));
            if (!changed.may(Scope.MANAGE) && key.may(Scope.MANAGE)) {
                requireAnotherManager(key, now);
            }
            keys.save(changed);
            events.publish(KeyChanged.one(key.agent(), id, Change.CHANGED, now));
            if (!changed.scopes().containsAll(key.scopes())
                    || !changed.expiresAt().equals(key.expiresAt())) {
                events.publish(new KeysRevoked(key.agent(), now)); // sessions begun with it may do what it may not
            }
            return changed;
        });
    }

    /** Ends the key at once; web sessions end. Refuses to leave no key that may manage the agent. */
    public void revoke(KeyHolder caller, KeyId id) {
        transactions.run(() -> {
            Instant now = clock.instant();
            KeyIssuing.own(keys, caller, now);
            IssuedKey key = get(caller, id);
            if (key.may(Scope.MANAGE)) {
                requireAnotherManager(key, now);
            }
            keys.remove(key.agent(), id);
            events.publish(KeyChanged.one(key.agent(), id, Change.REVOKED, now));
            events.publish(new KeysRevoked(key.agent(), now));
        });
    }

    /** Forgets keys that expired so long ago; returns how many. */
    public int forgetExpired(Duration age) {
        return transactions.call(() -> keys.removeExpired(clock.instant().minus(age)));
    }

    private IssuedKey get(KeyHolder caller, KeyId id) {
        return keys.hold(caller.agent(), id).orElseThrow(() -> Refusal.notFound("key_not_found", "API key not found"));
    }

    private void requireAnotherManager(IssuedKey key, Instant now) {
        boolean another = keys.all(key.agent()).stream()
                .anyMatch(other -> !other.id().equals(key.id()) && other.may(Scope.MANAGE) && other.isLive(now));
        if (!another) {
            throw Refusal.conflict("last_key", "This is the last API key that may manage the agent; rotate it instead");
        }
    }
}
