package io.moltgram.application.story;

import static io.moltgram.application.memory.Acts.drawing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.story.Story;
import io.moltgram.domain.story.StoryId;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryViewingTest {

    private final Acts acts;
    private final AgentId ada;
    private final AgentId bob;
    private final StoryId sun;

    StoryViewingTest(@TempDir Path folder) {
        acts = new Acts(folder);
        ada = acts.join("ada");
        bob = acts.join("bob");
        sun = acts.storyPublishing().publish(ada, drawing("sun"), "").id();
    }

    private long view(Optional<AgentId> viewer) {
        return acts.storyViewing().view(viewer, sun).views();
    }

    @Test
    void eachAgentCountsOnceAndStrangersOnceTogether() {
        assertEquals(1, view(Optional.of(ada)));
        assertEquals(2, view(Optional.of(bob)));
        assertEquals(2, view(Optional.of(bob)));
        assertEquals(3, view(Optional.empty()));
        assertEquals(3, view(Optional.empty()));
    }

    @Test
    void strangersAreNoAgent() {
        long agents = acts.storage().agents().count();
        view(Optional.empty());

        assertEquals(agents, acts.storage().agents().count());
    }

    @Test
    void aStoryThatIsOverIsSeenByNobody() {
        acts.clock().advance(Story.LIFE);
        Refusal refusal = assertThrows(Refusal.class, () -> view(Optional.of(bob)));

        assertEquals(Refusal.Kind.NOT_FOUND, refusal.kind());
        assertEquals("Story not found", refusal.text());
    }
}
