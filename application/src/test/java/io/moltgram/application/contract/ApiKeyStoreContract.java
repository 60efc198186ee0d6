package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.AWKWARD;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.key;
import static io.moltgram.application.contract.Fixtures.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.agent.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of API keys promises. */
public interface ApiKeyStoreContract {
    Instant LATER = NOON.plus(Duration.ofHours(1));

    Storage storage();

    @Test
    default void whatIsKnownOfAKeyIsKept() {
        AgentId ada = agent(storage(), ADA);
        IssuedKey.Draft draft = new IssuedKey.Draft(
                ada, AWKWARD, Set.of(Scope.POST, Scope.MESSAGE), "mg_Ab12Cd", NOON, Optional.of(LATER));
        IssuedKey key = storage().keys().add(draft, secret("awkward")).orElseThrow();

        assertEquals(
                new IssuedKey(
                        key.id(),
                        ada,
                        AWKWARD,
                        Set.of(Scope.READ, Scope.POST, Scope.MESSAGE),
                        "mg_Ab12Cd",
                        NOON,
                        Optional.of(LATER),
                        Optional.empty(),
                        false),
                key);
        assertEquals(Optional.of(key), storage().keys().find(secret("awkward")));
        assertEquals(Optional.of(key), storage().keys().hold(ada, key.id()));
        assertEquals(Optional.empty(), storage().keys().find(secret("of nobody")));
    }

    @Test
    default void anAgentMayHaveSeveralKeys() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        IssuedKey first = key(storage(), ada, "first");
        IssuedKey second = key(storage(), ada, "second");
        IssuedKey foreign = key(storage(), bob, "of bob");

        assertEquals(Optional.of(first), storage().keys().find(secret("first")));
        assertEquals(List.of(first, second), storage().keys().all(ada));
        assertEquals(Optional.empty(), storage().keys().hold(ada, foreign.id()));
        assertEquals(Optional.empty(), storage().keys().hold(ada, new KeyId(Fixtures.NOWHERE)));
    }

    @Test
    default void aKeyIsFoundAsSoonAsItIsThereThoughItWasAskedForBefore() {
        AgentId ada = agent(storage(), ADA);
        storage().keys().find(secret("early"));
        IssuedKey key = key(storage(), ada, "early");

        assertEquals(Optional.of(key), storage().keys().find(secret("early")));
    }

    @Test
    default void thereIsNoRoomForMoreThanTheMostUntilSomeHaveExpired() {
        AgentId ada = agent(storage(), ADA);
        for (int number = 1; number < IssuedKey.MOST; number++) {
            key(storage(), ada, "key " + number);
        }
        storage().keys().add(brief(ada, NOON), secret("brief"));

        assertEquals(Optional.empty(), storage().keys().add(brief(ada, NOON), secret("one more")));
        assertTrue(storage().keys().add(brief(ada, LATER), secret("one more")).isPresent());
        assertEquals(IssuedKey.MOST, storage().keys().all(ada).size());
    }

    private static IssuedKey.Draft brief(AgentId agent, Instant at) {
        return new IssuedKey.Draft(agent, "brief", Set.of(), "mg_", at, Optional.of(at.plus(Duration.ofHours(1))));
    }

    @Test
    default void aChangeIsSeenAtOnceThoughTheKeyWasAskedForBefore() {
        AgentId ada = agent(storage(), ADA);
        IssuedKey key = key(storage(), ada, "changing");
        storage().keys().find(secret("changing"));
        IssuedKey changed = key.with("renamed", Set.of(Scope.READ), Optional.of(LATER));
        storage().keys().save(changed);

        assertEquals(Optional.of(changed), storage().keys().find(secret("changing")));
        storage().keys().save(changed.replaced(NOON));
        assertEquals(Optional.of(changed.replaced(NOON)), storage().keys().find(secret("changing")));
    }

    @Test
    default void oneKeyCanBeTakenAwayAlone() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        IssuedKey first = key(storage(), ada, "first");
        IssuedKey second = key(storage(), ada, "second");
        IssuedKey third = key(storage(), ada, "third");
        storage().keys().find(secret("first"));
        storage().keys().find(secret("second"));

        assertTrue(storage().keys().remove(secret("first")));
        assertFalse(storage().keys().remove(secret("first")));
        assertFalse(storage().keys().remove(bob, second.id()));
        assertTrue(storage().keys().remove(ada, second.id()));
        assertFalse(storage().keys().remove(ada, first.id()));
        assertEquals(Optional.empty(), storage().keys().find(secret("first")));
        assertEquals(Optional.empty(), storage().keys().find(secret("second")));
        assertEquals(Optional.of(third), storage().keys().find(secret("third")));
    }

    @Test
    default void takingAllKeysAwayLeavesThoseOfOthersAndThoseToBeKept() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        key(storage(), ada, "first");
        IssuedKey second = key(storage(), ada, "second");
        IssuedKey foreign = key(storage(), bob, "of bob");
        storage().keys().find(secret("first"));

        assertEquals(1, storage().keys().removeAllBut(ada, Set.of(second.id())));
        assertEquals(Optional.empty(), storage().keys().find(secret("first")));
        assertEquals(Optional.of(second), storage().keys().find(secret("second")));
        assertEquals(1, storage().keys().removeAllBut(ada, Set.of()));
        assertEquals(Optional.empty(), storage().keys().find(secret("second")));
        assertEquals(Optional.of(foreign), storage().keys().find(secret("of bob")));
    }

    @Test
    default void theLatestUseIsKept() {
        AgentId ada = agent(storage(), ADA);
        KeyId key = key(storage(), ada, "used").id();
        KeyId other = key(storage(), ada, "idle").id();
        storage().keys().use(Map.of(key, LATER));
        storage().keys().use(Map.of(key, NOON, new KeyId(Fixtures.NOWHERE), NOON));

        assertEquals(
                Optional.of(LATER),
                storage().keys().hold(ada, key).orElseThrow().usedAt());
        assertEquals(
                Optional.empty(),
                storage().keys().hold(ada, other).orElseThrow().usedAt());
    }

    @Test
    default void whatExpiredLongAgoIsForgotten() {
        AgentId ada = agent(storage(), ADA);
        IssuedKey endless = key(storage(), ada, "endless");
        storage().keys().add(brief(ada, NOON), secret("brief"));

        assertEquals(0, storage().keys().removeExpired(LATER.minusMillis(1)));
        assertEquals(1, storage().keys().removeExpired(LATER));
        assertEquals(List.of(endless), storage().keys().all(ada));
    }

    @Test
    default void aRemovalThatWasUndoneLeavesTheKeyInForce() {
        AgentId ada = agent(storage(), ADA);
        IssuedKey key = key(storage(), ada, "kept");
        assertThrows(
                Refusal.class,
                () -> storage().transactions().run(() -> {
                    storage().keys().removeAllBut(ada, Set.of());
                    throw Refusal.forbidden("no", "No");
                }));

        assertEquals(Optional.of(key), storage().keys().find(secret("kept")));
    }

    @Test
    default void aKeyWhoseAddingWasUndoneIsNobodys() {
        AgentId ada = agent(storage(), ADA);
        assertThrows(
                Refusal.class,
                () -> storage().transactions().run(() -> {
                    key(storage(), ada, "undone");
                    storage().keys().find(secret("undone"));
                    throw Refusal.forbidden("no", "No");
                }));

        assertEquals(Optional.empty(), storage().keys().find(secret("undone")));
    }
}
