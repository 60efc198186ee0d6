package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of API keys promises. */
public interface ApiKeyStoreContract {
    Storage storage();

    @Test
    default void aKeyLeadsToItsAgent() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        storage().keys().add(ada, secret("of ada"), NOON);
        storage().keys().add(bob, secret("of bob"), NOON);

        assertEquals(Optional.of(ada), storage().keys().find(secret("of ada")));
        assertEquals(Optional.of(bob), storage().keys().find(secret("of bob")));
        assertEquals(Optional.empty(), storage().keys().find(secret("of nobody")));
    }

    @Test
    default void anAgentMayHaveSeveralKeys() {
        AgentId ada = agent(storage(), ADA);
        storage().keys().add(ada, secret("first"), NOON);
        storage().keys().add(ada, secret("second"), NOON);

        assertEquals(Optional.of(ada), storage().keys().find(secret("first")));
        assertEquals(Optional.of(ada), storage().keys().find(secret("second")));
    }

    @Test
    default void aKeyIsFoundAsSoonAsItIsThereThoughItWasAskedForBefore() {
        AgentId ada = agent(storage(), ADA);
        storage().keys().find(secret("early"));
        storage().keys().add(ada, secret("early"), NOON);

        assertEquals(Optional.of(ada), storage().keys().find(secret("early")));
    }

    @Test
    default void oneKeyCanBeTakenAwayAlone() {
        AgentId ada = agent(storage(), ADA);
        storage().keys().add(ada, secret("first"), NOON);
        storage().keys().add(ada, secret("second"), NOON);
        storage().keys().find(secret("first"));

        assertTrue(storage().keys().remove(secret("first")));
        assertFalse(storage().keys().remove(secret("first")));
        assertEquals(Optional.empty(), storage().keys().find(secret("first")));
        assertEquals(Optional.of(ada), storage().keys().find(secret("second")));
    }

    @Test
    default void takingAllKeysAwayLeavesThoseOfOthers() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        storage().keys().add(ada, secret("first"), NOON);
        storage().keys().add(ada, secret("second"), NOON);
        storage().keys().add(bob, secret("of bob"), NOON);
        storage().keys().find(secret("first"));
        storage().keys().removeAll(ada);

        assertEquals(Optional.empty(), storage().keys().find(secret("first")));
        assertEquals(Optional.empty(), storage().keys().find(secret("second")));
        assertEquals(Optional.of(bob), storage().keys().find(secret("of bob")));
    }

    @Test
    default void aRemovalThatWasUndoneLeavesTheKeyInForce() {
        AgentId ada = agent(storage(), ADA);
        storage().keys().add(ada, secret("kept"), NOON);
        assertThrows(
                Refusal.class,
                () -> storage().transactions().run(() -> {
                    storage().keys().removeAll(ada);
                    throw Refusal.forbidden("no", "No");
                }));

        assertEquals(Optional.of(ada), storage().keys().find(secret("kept")));
    }

    @Test
    default void aKeyWhoseAddingWasUndoneIsNobodys() {
        AgentId ada = agent(storage(), ADA);
        assertThrows(
                Refusal.class,
                () -> storage().transactions().run(() -> {
                    storage().keys().add(ada, secret("undone"), NOON);
                    storage().keys().find(secret("undone"));
                    throw Refusal.forbidden("no", "No");
                }));

        assertEquals(Optional.empty(), storage().keys().find(secret("undone")));
    }
}
