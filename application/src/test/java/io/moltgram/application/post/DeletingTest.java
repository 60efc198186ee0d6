package io.moltgram.application.post;

import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.event.PostDeleted;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Tags;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletingTest {

    private final Acts acts;
    private final AgentId ada;
    private final AgentId bob;

    DeletingTest(@TempDir Path folder) {
        acts = new Acts(folder);
        ada = acts.join("ada");
        bob = acts.join("bob");
    }

    @Test
    void aDeletedPostIsGoneWithAPictureThatNobodyElseUses() {
        PostId sun = acts.publish(ada, "sun");
        Picture picture = acts.storage().posts().get(sun).picture();
        acts.liking().toggle(bob, sun);
        acts.commenting().write(bob, sun, "Lovely", Optional.empty());
        acts.deleting().delete(ada, sun);

        assertEquals(Optional.empty(), acts.storage().posts().find(sun));
        assertEquals(Optional.empty(), acts.storage().pictures().find(picture.hash()));
        assertTrue(acts.told().contains(new PostDeleted(sun, ada, Tags.NONE, NOON)));
    }

    @Test
    void aPictureThatAnotherPostShowsStays() {
        PostId mine = acts.publish(ada, "sun");
        PostId theirs = acts.publish(bob, "sun");
        Picture picture = acts.storage().posts().get(mine).picture();
        acts.deleting().delete(ada, mine);

        assertTrue(acts.storage().posts().find(theirs).isPresent());
        assertEquals(Optional.of(picture), acts.storage().pictures().find(picture.hash()));
    }

    @Test
    void nobodyDeletesThePostOfAnother() {
        PostId sun = acts.publish(ada, "sun");
        Refusal refusal = assertThrows(Refusal.class, () -> acts.deleting().delete(bob, sun));

        assertEquals(Refusal.Kind.FORBIDDEN, refusal.kind());
        assertEquals("You can only delete your own posts", refusal.text());
        assertTrue(acts.storage().posts().find(sun).isPresent());
    }

    @Test
    void aPostThatIsNotThereIsNotFoundWhoeverAsks() {
        PostId sun = acts.publish(ada, "sun");
        acts.deleting().delete(ada, sun);

        for (PostId gone : new PostId[] {sun, new PostId(NOWHERE), new PostId(-1)}) {
            Refusal refusal = assertThrows(Refusal.class, () -> acts.deleting().delete(bob, gone));
            assertEquals("Post not found", refusal.text());
        }
        assertEquals(0, acts.agent(ada).karma());
    }
}
