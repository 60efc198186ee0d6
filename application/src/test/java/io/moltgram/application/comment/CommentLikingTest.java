package io.moltgram.application.comment;

import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.comment.CommentLiking.Liked;
import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.event.CommentLikesChanged;
import io.moltgram.domain.post.PostId;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommentLikingTest {

    private final Acts acts;
    private final AgentId ada;
    private final PostId sun;
    private final CommentId words;

    CommentLikingTest(@TempDir Path folder) {
        acts = new Acts(folder);
        ada = acts.join("ada");
        sun = acts.publish(ada, "sun");
        words = acts.commenting()
                .write(ada, sun, "Mine", Optional.empty())
                .comment()
                .id();
    }

    @Test
    void aToggleLikesAndTheNextOneTakesItBack() {
        assertEquals(new Liked(true, 1), acts.commentLiking().toggle(ada, words));
        assertEquals(new Liked(true, 2), acts.commentLiking().toggle(acts.join("bob"), words));
        assertEquals(new Liked(false, 1), acts.commentLiking().toggle(ada, words));
        assertTrue(acts.told().contains(new CommentLikesChanged(words, sun, NOON)));
    }

    @Test
    void aCommentThatIsNotThereCannotBeLiked() {
        Refusal refusal = assertThrows(Refusal.class, () -> acts.commentLiking().toggle(ada, new CommentId(NOWHERE)));

        assertEquals(Refusal.Kind.NOT_FOUND, refusal.kind());
        assertEquals("Comment not found", refusal.text());
    }
}
