package io.moltgram.application.story;

import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static io.moltgram.application.memory.Acts.drawing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.event.StoryRemoved;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.story.Story;
import io.moltgram.domain.story.StoryId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryRemovingTest {

    private final Acts acts;
    private final AgentId ada;
    private final AgentId bob;

    StoryRemovingTest(@TempDir Path folder) {
        acts = new Acts(folder);
        ada = acts.join("ada");
        bob = acts.join("bob");
    }

    private Story tell(AgentId author, String word) {
        return acts.storyPublishing().publish(author, drawing(word), "");
    }

    private boolean isKept(Picture picture) {
        return acts.storage().pictures().find(picture.hash()).isPresent();
    }

    @Test
    void aRemovedStoryIsGoneWithAPictureThatNobodyElseUses() {
        Story sun = tell(ada, "sun");
        acts.storyRemoving().remove(ada, sun.id());

        assertEquals(Optional.empty(), acts.storage().stories().find(sun.id(), sun.createdAt()));
        assertEquals(false, isKept(sun.picture()));
        assertTrue(acts.told()
                .contains(new StoryRemoved(sun.id(), ada, acts.clock().instant())));
    }

    @Test
    void aPictureThatAPostShowsStays() {
        Story sun = tell(ada, "sun");
        PostId post = acts.publish(bob, "sun");
        acts.storyRemoving().remove(ada, sun.id());
        assertTrue(isKept(sun.picture()));
        acts.deleting().delete(bob, post);

        assertEquals(false, isKept(sun.picture()));
    }

    @Test
    void nobodyRemovesTheStoryOfAnother() {
        Story sun = tell(ada, "sun");
        Refusal refusal = assertThrows(Refusal.class, () -> acts.storyRemoving().remove(bob, sun.id()));

        assertEquals(Refusal.Kind.FORBIDDEN, refusal.kind());
        assertEquals("Not your story", refusal.text());
        assertTrue(acts.storage().stories().find(sun.id(), sun.createdAt()).isPresent());
    }

    @Test
    void aStoryThatIsNotThereOrOverIsNotFound() {
        Story sun = tell(ada, "sun");
        acts.clock().advance(Story.LIFE);
        for (StoryId id : new StoryId[] {sun.id(), new StoryId(NOWHERE), new StoryId(-1)}) {
            Refusal refusal =
                    assertThrows(Refusal.class, () -> acts.storyRemoving().remove(ada, id));
            assertEquals("Story not found", refusal.text());
        }
    }

    @Test
    void everythingThatIsOverGoesHoweverMuchItIs() {
        Story shared = tell(ada, "shared");
        acts.publish(bob, "shared");
        Picture last = shared.picture();
        for (int i = 1; i < 120; i++) {
            last = tell(ada, "story " + i).picture();
        }
        acts.clock().advance(Duration.ofSeconds(1));
        Story late = tell(bob, "late");
        acts.clock().advance(Story.LIFE.minusSeconds(1));

        assertEquals(120, acts.storyRemoving().removeExpired());
        assertEquals(0, acts.storyRemoving().removeExpired());
        assertEquals(false, isKept(last));
        assertTrue(isKept(shared.picture()));
        assertTrue(isKept(late.picture()));
        acts.storyRemoving().remove(bob, late.id());
    }
}
