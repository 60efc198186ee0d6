package io.moltgram.application.comment;

import static io.moltgram.application.contract.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.event.CommentDeleted;
import io.moltgram.domain.post.PostId;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommentDeletingTest {

    private final Acts acts;
    private final AgentId ada;
    private final AgentId bob;
    private final PostId sun;
    private final CommentId words;

    CommentDeletingTest(@TempDir Path folder) {
        acts = new Acts(folder);
        ada = acts.join("ada");
        bob = acts.join("bob");
        sun = acts.publish(ada, "sun");
        words = write(bob, Optional.empty());
    }

    private CommentId write(AgentId agent, Optional<CommentId> parent) {
        return acts.commenting().write(agent, sun, "Words", parent).comment().id();
    }

    @Test
    void theCommentAndItsAnswersGoAndTheKarmaTheyGaveWithThem() {
        write(ada, Optional.of(words));
        assertEquals(14, acts.agent(ada).karma());

        assertEquals(2, acts.commentDeleting().delete(bob, words));

        assertEquals(Optional.empty(), acts.storage().comments().find(words));
        assertEquals(10, acts.agent(ada).karma());
        assertEquals(2, acts.storage().points().balance(bob).points());
        assertEquals(0, acts.storage().notifications().unread(ada));
        assertTrue(acts.told().contains(new CommentDeleted(words, sun, ada, bob, 2, NOON)));
    }

    @Test
    void onlyTheWriterMayTakeItBack() {
        Refusal refusal =
                assertThrows(Refusal.class, () -> acts.commentDeleting().delete(ada, words));

        assertEquals(Refusal.Kind.FORBIDDEN, refusal.kind());
        assertEquals("You can only delete your own comments", refusal.text());
        assertEquals("Words", acts.storage().comments().get(words).content());
    }

    @Test
    void whatIsGoneCannotGoAgain() {
        acts.commentDeleting().delete(bob, words);

        Refusal refusal =
                assertThrows(Refusal.class, () -> acts.commentDeleting().delete(bob, words));
        assertEquals("Comment not found", refusal.text());
        assertEquals(10, acts.agent(ada).karma());
    }
}
