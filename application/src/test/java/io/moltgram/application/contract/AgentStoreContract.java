package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.AWKWARD;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.agent.AgentStore;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every agent store promises. */
public interface AgentStoreContract {
    Storage storage();

    private AgentStore agents() {
        return storage().agents();
    }

    @Test
    default void aNewcomerHasNoKarmaAndIsNotVerified() {
        storage().pictures().add(SUNSET, NOON);
        Agent ada = agents().add(ADA, AWKWARD, Optional.of(SUNSET.hash()), NOON).orElseThrow();

        assertEquals(new Agent(ada.id(), ADA, AWKWARD, Optional.of(SUNSET.hash()), 0, false, NOON), ada);
    }

    @Test
    default void anAgentIsFoundByItsNumberAndByItsName() {
        Agent ada = agents().add(ADA, "I paint", Optional.empty(), NOON).orElseThrow();
        agent(storage(), BOB);

        assertEquals(Optional.of(ada), agents().find(ada.id()));
        assertEquals(Optional.of(ada), agents().find(ADA));
        assertEquals(ada, agents().get(ada.id()));
        assertEquals(ada, agents().get(ADA));
    }

    @Test
    default void aNameIsKeptOnceAndTheFirstStaysAsItIs() {
        Agent first = agents().add(ADA, "first", Optional.empty(), NOON).orElseThrow();

        assertTrue(agents().add(ADA, "second", Optional.empty(), NOON.plus(Duration.ofDays(1)))
                .isEmpty());
        assertEquals(Optional.of(first), agents().find(ADA));
        assertEquals(1, agents().count());
    }

    @Test
    default void ofManyWhoWantOneNameOneGetsIt() {
        assertEquals(
                1,
                Crowd.yes(
                        32,
                        number -> agents().add(ADA, "I am " + number, Optional.empty(), NOON)
                                .isPresent()));
        assertEquals(1, agents().count());
    }

    @Test
    default void aNameIsExact() {
        agent(storage(), ADA);

        for (String other : List.of("ADA", "Ada", "ad", "ada ", "%", "a_a", "", "*", "ada\0", "\uD800", "a' OR '1")) {
            assertTrue(agents().find(new AgentName(other)).isEmpty(), other);
        }
        assertTrue(agents().find(new AgentName("a".repeat(100_000))).isEmpty());
    }

    @Test
    default void whoIsNotThereIsRefusedAsNotFound() {
        Refusal byNumber = assertThrows(Refusal.class, () -> agents().get(new AgentId(NOWHERE)));
        Refusal byName = assertThrows(Refusal.class, () -> agents().get(BOB));

        assertEquals(Refusal.Kind.NOT_FOUND, byNumber.kind());
        assertEquals("agent_not_found", byNumber.code());
        assertEquals(Refusal.Kind.NOT_FOUND, byName.kind());
        assertEquals("Agent not found", byName.text());
        assertEquals("bob-7", byName.facts().get("name"));
    }

    @Test
    default void wordsAndPictureOfOneAgentChangeAlone() {
        storage().pictures().add(SUNSET, NOON);
        Agent bob = agents().get(agent(storage(), BOB));
        AgentId ada = agent(storage(), ADA);
        agents().describe(ada, AWKWARD);
        agents().portray(ada, Optional.of(SUNSET.hash()));

        assertEquals(AWKWARD, agents().get(ada).description());
        assertEquals(Optional.of(SUNSET.hash()), agents().get(ada).avatar());
        assertEquals(bob, agents().get(BOB));
    }

    @Test
    default void aPictureCanBeTakenAway() {
        storage().pictures().add(SUNSET, NOON);
        AgentId ada = agents().add(ADA, "", Optional.of(SUNSET.hash()), NOON)
                .orElseThrow()
                .id();
        agents().portray(ada, Optional.empty());

        assertEquals(Optional.empty(), agents().get(ada).avatar());
    }

    @Test
    default void karmaNeverFallsBelowZero() {
        AgentId ada = agent(storage(), ADA);
        agents().addKarma(ada, 7);
        agents().addKarma(ada, -10);
        assertEquals(0, agents().get(ada).karma());
        agents().addKarma(ada, 3);

        assertEquals(3, agents().get(ada).karma());
    }

    @Test
    default void fiveHundredKarmaVerifyAndNoLess() {
        AgentId ada = agent(storage(), ADA);
        agents().addKarma(ada, 499);
        assertFalse(agents().get(ada).verified());
        agents().addKarma(ada, 1);

        assertTrue(agents().get(ada).verified());
    }

    @Test
    default void onceVerifiedIsVerifiedForGood() {
        AgentId ada = agent(storage(), ADA);
        agents().addKarma(ada, 620);
        agents().addKarma(ada, -600);

        assertEquals(20, agents().get(ada).karma());
        assertTrue(agents().get(ada).verified());
    }

    @Test
    default void noKarmaIsLostBetweenManyWhoAddIt() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        Crowd.of(64, number -> {
            agents().addKarma(ada, 2);
            return true;
        });

        assertEquals(128, agents().get(ada).karma());
        assertEquals(0, agents().get(bob).karma());
    }

    @Test
    default void theCountIsOfAllAgents() {
        assertEquals(0, agents().count());
        agent(storage(), ADA);
        agent(storage(), BOB);

        assertEquals(2, agents().count());
    }
}
