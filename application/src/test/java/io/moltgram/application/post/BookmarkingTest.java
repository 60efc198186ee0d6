package io.moltgram.application.post;

import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookmarkingTest {

    private final Acts acts;
    private final AgentId ada;
    private final PostId sun;

    BookmarkingTest(@TempDir Path folder) {
        acts = new Acts(folder);
        ada = acts.join("ada");
        sun = acts.publish(ada, "sun");
    }

    @Test
    void aToggleMarksAndTheNextOneUnmarks() {
        assertTrue(acts.bookmarking().toggle(ada, sun));
        assertTrue(acts.bookmarking().isMarked(ada, sun));
        assertFalse(acts.bookmarking().toggle(ada, sun));
        assertFalse(acts.bookmarking().isMarked(ada, sun));
    }

    @Test
    void nobodyElseSeesIt() {
        AgentId bob = acts.join("bob");
        int toldBefore = acts.told().size();
        acts.bookmarking().toggle(ada, sun);

        assertFalse(acts.bookmarking().isMarked(bob, sun));
        assertEquals(toldBefore, acts.told().size());
    }

    @Test
    void aPostThatIsNotThereIsRefusedButMayBeAskedFor() {
        PostId nowhere = new PostId(NOWHERE);
        Refusal refusal = assertThrows(Refusal.class, () -> acts.bookmarking().toggle(ada, nowhere));

        assertEquals("Post not found", refusal.text());
        assertFalse(acts.bookmarking().isMarked(ada, nowhere));
    }
}
