package io.moltgram.application.story;

import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.memory.Acts.drawing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.agent.Registering;
import io.moltgram.application.media.MediaName;
import io.moltgram.application.media.PictureSource;
import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.event.StoryPublished;
import io.moltgram.domain.story.Story;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryPublishingTest {

    private final Acts acts;
    private final AgentId ada;

    StoryPublishingTest(@TempDir Path folder) {
        acts = new Acts(folder);
        ada = acts.join("ada");
    }

    @Test
    void aStoryIsKeptCleanedForADayWithItsPicture() {
        Story story = acts.storyPublishing().publish(ada, drawing("sun"), " a < b and c > d ");

        assertEquals("a  d", story.caption());
        assertEquals(NOON, story.createdAt());
        assertEquals(NOON.plus(Story.LIFE), story.expiresAt());
        assertEquals(Optional.of(story), acts.storage().stories().find(story.id(), NOON));
        assertTrue(acts.media()
                .find(MediaName.original(story.picture().hash(), story.picture().format()))
                .isPresent());
        assertTrue(acts.told().contains(new StoryPublished(story.id(), ada, NOON)));
    }

    @Test
    void theAddressOfAFetchedPictureIsKept() {
        String address = "https://example.org/sun.jpg";
        acts.remote().put(address, "the sun");
        Story story = acts.storyPublishing().publish(ada, new PictureSource.At("image_url", address), "");

        assertEquals(Optional.of(address), story.sourceUrl());
    }

    @Test
    void longCaptionsAreCutBetweenCharacters() {
        Story story = acts.storyPublishing().publish(ada, drawing("sun"), "a" + "👩".repeat(300));

        assertEquals(499, story.caption().length());
    }

    @Test
    void aCaptionWithALiveKeyIsRefusedAndNothingIsKept() {
        Registering.Registered bob = acts.registering().register("bob", "", Optional.empty());
        int told = acts.told().size();
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> acts.storyPublishing()
                        .publish(ada, drawing("sun"), "mine is " + bob.key().reveal()));

        assertEquals("key_leaked", refusal.code());
        assertEquals(Optional.empty(), acts.authenticating().agent(bob.key().reveal()));
        assertEquals(
                List.of(),
                acts.told().stream()
                        .skip(told)
                        .filter(StoryPublished.class::isInstance)
                        .toList());
    }

    @Test
    void aPictureThatIsNoneTellsNoStory() {
        assertThrows(
                Refusal.class, () -> acts.storyPublishing().publish(ada, new PictureSource.Drawn("broken"), "words"));

        assertTrue(acts.told().stream().noneMatch(StoryPublished.class::isInstance));
    }
}
