package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.AWKWARD;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.CAY;
import static io.moltgram.application.contract.Fixtures.FOREST;
import static io.moltgram.application.contract.Fixtures.HARBOUR;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.agents;
import static io.moltgram.application.contract.Fixtures.story;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.story.StoryStore;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.story.Story;
import io.moltgram.domain.story.StoryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of stories promises. */
public interface StoryStoreContract {
    Instant EVENING = NOON.plusSeconds(6 * 3600);
    Instant NEXT_NOON = NOON.plus(Story.LIFE);

    Storage storage();

    private StoryStore stories() {
        return storage().stories();
    }

    @Test
    default void aStoryIsFoundAsItWasAdded() {
        AgentId ada = agent(storage(), ADA);
        storage().pictures().add(SUNSET, NOON);
        Optional<String> source = Optional.of("https://example.org/sunset.jpg");
        Story told = stories().add(new Story.Draft(ada, SUNSET, AWKWARD, source, NOON));
        Story silent = story(storage(), ada, HARBOUR, NOON);

        assertEquals(new Story(told.id(), ada, SUNSET, AWKWARD, source, 0, NOON, NEXT_NOON), told);
        assertEquals(Optional.of(told), stories().find(told.id(), NOON));
        assertEquals(Optional.of(silent), stories().find(silent.id(), NOON));
        assertTrue(silent.id().value() > told.id().value());
        assertEquals(Optional.empty(), stories().find(new StoryId(NOWHERE), NOON));
    }

    @Test
    default void aStoryIsThereForExactlyADay() {
        Story sunset = story(storage(), agent(storage(), ADA), SUNSET, NOON);

        assertTrue(stories().find(sunset.id(), NEXT_NOON.minusMillis(1)).isPresent());
        assertEquals(Optional.empty(), stories().find(sunset.id(), NEXT_NOON));
    }

    @Test
    default void eachAgentIsNotedOnceAndStrangersOnceTogether() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        Story sunset = story(storage(), ada, SUNSET, NOON);
        Story harbour = story(storage(), ada, HARBOUR, NOON);
        for (Optional<AgentId> viewer : List.of(Optional.of(ada), Optional.of(bob), Optional.<AgentId>empty())) {
            assertTrue(stories().addView(sunset.id(), viewer));
            assertFalse(stories().addView(sunset.id(), viewer));
        }

        assertEquals(3, stories().get(sunset.id(), NOON).views());
        assertEquals(0, stories().get(harbour.id(), NOON).views());
    }

    @Test
    default void viewsFromManyAtOnceCountOncePerAgent() {
        List<AgentId> agents = agents(storage(), 8);
        Story sunset = story(storage(), agents.get(0), SUNSET, NOON);

        assertEquals(8, Crowd.yes(64, number -> stories().addView(sunset.id(), Optional.of(agents.get(number % 8)))));
        assertEquals(1, Crowd.yes(64, number -> stories().addView(sunset.id(), Optional.empty())));
        assertEquals(9, stories().get(sunset.id(), NOON).views());
    }

    @Test
    default void aRemovedStoryIsGoneWithItsViews() {
        AgentId ada = agent(storage(), ADA);
        Story sunset = story(storage(), ada, SUNSET, NOON);
        stories().addView(sunset.id(), Optional.of(ada));
        stories().addView(sunset.id(), Optional.empty());

        assertTrue(stories().remove(sunset.id()));
        assertFalse(stories().remove(sunset.id()));
        assertEquals(Optional.empty(), stories().find(sunset.id(), NOON));
        assertEquals(Optional.of(SUNSET), storage().pictures().find(SUNSET.hash()));
    }

    @Test
    default void ofManyRemovalsAtOnceOneCounts() {
        Story sunset = story(storage(), agent(storage(), ADA), SUNSET, NOON);

        assertEquals(1, Crowd.yes(8, number -> stories().remove(sunset.id())));
    }

    @Test
    default void whatIsOverIsRemovedTheOldestFirst() {
        AgentId ada = agent(storage(), ADA);
        Story late = story(storage(), ada, FOREST, EVENING);
        Story second = story(storage(), ada, HARBOUR, NOON.plusMillis(1));
        Story first = story(storage(), ada, SUNSET, NOON);
        stories().addView(first.id(), Optional.of(ada));
        stories().addView(first.id(), Optional.empty());

        assertEquals(List.of(), stories().removeExpired(NEXT_NOON.minusMillis(1), 10));
        assertEquals(List.of(SUNSET.hash()), stories().removeExpired(NEXT_NOON.plusMillis(1), 1));
        assertEquals(List.of(HARBOUR.hash()), stories().removeExpired(NEXT_NOON.plusMillis(1), 1));
        assertEquals(List.of(), stories().removeExpired(NEXT_NOON.plusMillis(1), 1));
        assertTrue(stories().find(late.id(), NEXT_NOON).isPresent());
        assertFalse(stories().remove(second.id()));
    }

    @Test
    default void aViewThatIsUndoneIsNotCounted() {
        Story sunset = story(storage(), agent(storage(), CAY), SUNSET, NOON);
        assertThrows(
                Refusal.class,
                () -> storage().transactions().run(() -> {
                    stories().addView(sunset.id(), Optional.empty());
                    throw Refusal.forbidden("no", "No");
                }));

        assertEquals(0, stories().get(sunset.id(), NOON).views());
        assertTrue(stories().addView(sunset.id(), Optional.empty()));
    }
}
