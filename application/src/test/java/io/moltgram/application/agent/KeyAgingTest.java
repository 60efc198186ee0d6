package io.moltgram.application.agent;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.Events;
import io.moltgram.application.memory.MemoryStorage;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.Scope;
import io.moltgram.domain.event.Event;
import io.moltgram.domain.event.KeyAged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyAgingTest {

    private final MemoryStorage storage = new MemoryStorage();
    private final List<Event> told = new ArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private AgentId ada;
    private IssuedKey key;

    @BeforeEach
    void giveAKey() {
        ada = agent(storage, ADA);
        key = storage.keys()
                .add(new IssuedKey.Draft(ada, "old", Scope.ALL, "mg_", NOON, Optional.empty()), secret("old"))
                .orElseThrow();
    }

    private KeyAging aging(int days) {
        return new KeyAging(
                storage.keyWarnings(),
                storage.keys(),
                new KeyAging.Life(days),
                new Events(Set.of(told::add)),
                storage.transactions(),
                now::get);
    }

    private Optional<Instant> end() {
        return storage.keys().hold(ada, key.id()).orElseThrow().expiresAt();
    }

    private void after(int days) {
        now.set(NOON.plus(Duration.ofDays(days)));
    }

    @Test
    void theAgentIsToldOnceAtSeventyFiveDays() {
        now.set(NOON.plus(Duration.ofDays(75)).minusMillis(1));
        assertEquals(0, aging(0).look());
        after(75);
        assertEquals(1, aging(0).look());
        after(80);
        assertEquals(0, aging(0).look());

        assertEquals(List.of(new KeyAged(ada, key.id(), NOON.plus(Duration.ofDays(75)))), told);
        assertEquals(Optional.empty(), end());
    }

    @Test
    void whereKeysEndAtNinetyTheOldOneOverlapsTheNewForFifteenDays() {
        after(74);
        aging(90).look();
        assertEquals(Optional.empty(), end());
        after(75);
        aging(90).look();

        assertEquals(Optional.of(NOON.plus(Duration.ofDays(90))), end());
        assertEquals(1, told.size());
    }

    /** Nobody is locked out by surprise when an operator sets a limit for the first time. */
    @Test
    void aKeyThatIsOlderThanTheLimitHasFifteenDaysStill() {
        after(400);
        aging(0).look();
        aging(90).look();

        assertEquals(Optional.of(NOON.plus(Duration.ofDays(415))), end());
        assertEquals(1, told.size());
    }

    @Test
    void anEndThatTheAgentChoseStays() {
        Instant chosen = NOON.plus(Duration.ofDays(700));
        storage.keys().save(key.with("old", Scope.ALL, Optional.of(chosen)));
        after(80);
        aging(90).look();

        assertEquals(Optional.of(chosen), end());
    }

    @Test
    void manyAreDealtWithInSteps() {
        for (int i = 0; i < 450; i++) {
            AgentId other = agent(storage, AgentName.parse("agent-" + i).orElseThrow());
            storage.keys()
                    .add(new IssuedKey.Draft(other, "k", Scope.ALL, "mg_", NOON, Optional.empty()), secret("k" + i));
        }
        after(76);

        assertEquals(451, aging(0).look());
        assertEquals(451, told.size());
    }
}
