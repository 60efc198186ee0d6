package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.CAY;
import static io.moltgram.application.contract.Fixtures.HARBOUR;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.story;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.feed.Author;
import io.moltgram.application.story.StoryItem;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.story.Story;
import io.moltgram.domain.story.StoryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What questions about stories promise. */
public interface StoryQueriesContract {
    Storage storage();

    Answers answers();

    private List<StoryId> latest(Stretch stretch, Instant now) {
        return ids(answers().stories().latest(Optional.empty(), Optional.empty(), stretch, now));
    }

    private static List<StoryId> ids(Slice<StoryItem> slice) {
        return slice.items().stream().map(item -> item.story().id()).toList();
    }

    @Test
    default void theNewestStandFirstWithTheirAuthorsAndViews() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        StoryId sunset = story(storage(), ada, SUNSET, NOON).id();
        Story harbour = story(storage(), bob, HARBOUR, NOON);
        storage().stories().addView(sunset, Optional.empty());
        storage().stories().addView(sunset, Optional.of(bob));
        List<StoryItem> items = answers()
                .stories()
                .latest(Optional.empty(), Optional.empty(), Stretch.first(10), NOON)
                .items();

        assertEquals(new StoryItem(harbour, Author.of(storage().agents().get(bob)), false), items.get(0));
        assertEquals(sunset, items.get(1).story().id());
        assertEquals(2, items.get(1).story().views());
        assertEquals(ADA, items.get(1).author().name());
        assertEquals(Optional.of(items.get(1)), answers().stories().story(sunset, NOON));
        assertEquals(Optional.empty(), answers().stories().story(new StoryId(NOWHERE), NOON));
    }

    @Test
    default void whatIsOverIsNeitherListedNorShown() {
        AgentId ada = agent(storage(), ADA);
        StoryId early = story(storage(), ada, SUNSET, NOON).id();
        StoryId late = story(storage(), ada, HARBOUR, NOON.plusSeconds(1)).id();
        Instant end = NOON.plus(Story.LIFE);

        assertEquals(List.of(late, early), latest(Stretch.first(10), end.minusMillis(1)));
        assertEquals(List.of(late), latest(Stretch.first(10), end));
        assertEquals(Optional.empty(), answers().stories().story(early, end));
        assertTrue(answers().stories().story(late, end).isPresent());
        assertEquals(List.of(), latest(Stretch.first(10), end.plusSeconds(1)));
    }

    @Test
    default void storiesOfOneAgentAreListedAlone() {
        AgentId ada = agent(storage(), ADA);
        StoryId sunset = story(storage(), ada, SUNSET, NOON).id();
        story(storage(), agent(storage(), BOB), HARBOUR, NOON);
        Stretch first = Stretch.first(10);

        assertEquals(List.of(sunset), ids(answers().stories().latest(Optional.of(ADA), Optional.empty(), first, NOON)));
        assertEquals(List.of(), ids(answers().stories().latest(Optional.of(CAY), Optional.empty(), first, NOON)));
    }

    @Test
    default void aViewerIsToldWhatItSaw() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        StoryId sunset = story(storage(), ada, SUNSET, NOON).id();
        story(storage(), ada, HARBOUR, NOON);
        storage().stories().addView(sunset, Optional.of(bob));
        storage().stories().addView(sunset, Optional.empty());

        assertEquals(List.of(false, true), seenBy(Optional.of(bob)));
        assertEquals(List.of(false, false), seenBy(Optional.of(ada)));
        assertEquals(List.of(false, false), seenBy(Optional.empty()));
    }

    private List<Boolean> seenBy(Optional<AgentId> viewer) {
        return answers().stories().latest(Optional.empty(), viewer, Stretch.first(10), NOON).items().stream()
                .map(StoryItem::seen)
                .toList();
    }

    @Test
    default void stretchesMeetEachStoryOnceWhateverIsToldMeanwhile() {
        AgentId ada = agent(storage(), ADA);
        List<StoryId> told = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            told.add(story(storage(), ada, SUNSET, NOON).id());
        }
        List<StoryId> read = new ArrayList<>();
        Stretch stretch = Stretch.first(3);
        for (int round = 0; round < 3; round++) {
            Slice<StoryItem> slice = answers().stories().latest(Optional.of(ADA), Optional.empty(), stretch, NOON);
            read.addAll(ids(slice));
            stretch = new Stretch(slice.next(), 3);
            assertEquals(round < 2, slice.next().isPresent());
            story(storage(), ada, HARBOUR, NOON);
        }
        Collections.reverse(told);

        assertEquals(told, read);
    }
}
