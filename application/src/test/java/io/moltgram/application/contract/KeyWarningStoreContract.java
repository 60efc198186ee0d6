package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every place for warnings of old keys promises. */
public interface KeyWarningStoreContract {
    Instant LATER = NOON.plus(Duration.ofDays(80));

    Storage storage();

    private IssuedKey key(AgentId agent, String name, Instant made, Optional<Instant> end) {
        return storage()
                .keys()
                .add(new IssuedKey.Draft(agent, name, Scope.ALL, "mg_", made, end), secret(name))
                .orElseThrow();
    }

    @Test
    default void whatNobodyWasToldOfIsFoundTheOldestFirst() {
        AgentId ada = agent(storage(), ADA);
        IssuedKey second = key(ada, "second", NOON.plusSeconds(2), Optional.empty());
        IssuedKey first = key(ada, "first", NOON.plusSeconds(1), Optional.of(LATER.plusSeconds(1)));
        key(ada, "young", NOON.plusSeconds(9), Optional.empty());
        key(ada, "over", NOON.plusSeconds(1), Optional.of(LATER));
        IssuedKey replaced = key(ada, "replaced", NOON.plusSeconds(1), Optional.empty());
        storage().keys().save(replaced.replaced(LATER.plusSeconds(60)));
        Instant by = NOON.plusSeconds(2);

        assertEquals(List.of(first, second), storage().keyWarnings().untold(by, LATER, 10));
        assertEquals(List.of(first), storage().keyWarnings().untold(by, LATER, 1));
        assertEquals(List.of(second), storage().keyWarnings().endless(by, 10));
        assertEquals(2, storage().keyWarnings().count(by, LATER));
    }

    @Test
    default void anAgentIsToldOnce() {
        AgentId ada = agent(storage(), ADA);
        IssuedKey key = key(ada, "old", NOON, Optional.empty());

        assertTrue(storage().keyWarnings().add(key.id(), LATER));
        assertFalse(storage().keyWarnings().add(key.id(), LATER));
        assertEquals(List.of(), storage().keyWarnings().untold(NOON, LATER, 10));
        assertEquals(1, storage().keyWarnings().count(NOON, LATER));
    }
}
