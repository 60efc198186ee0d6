package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.AWKWARD;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.comment;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.comment.CommentStore;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every comment store promises. */
public interface CommentStoreContract {
    Storage storage();

    private CommentStore comments() {
        return storage().comments();
    }

    @Test
    default void aCommentIsFoundAsItWasAdded() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        Comment first = comments().add(new Comment.Draft(sunset, bob, Optional.empty(), AWKWARD, NOON));
        Comment answer = comments()
                .add(new Comment.Draft(sunset, ada, Optional.of(first.id()), "é".repeat(Comment.LONGEST), NOON));

        assertEquals(new Comment(first.id(), sunset, bob, Optional.empty(), AWKWARD, 0, NOON), first);
        assertEquals(Optional.of(first.id()), answer.parent());
        assertEquals(Optional.of(first), comments().find(first.id()));
        assertEquals(answer, comments().get(answer.id()));
    }

    @Test
    default void aLaterCommentHasAHigherNumber() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        CommentId first = comment(storage(), sunset, ada, "one");
        CommentId second = comment(storage(), sunset, ada, "two");

        assertTrue(second.value() > first.value());
    }

    @Test
    default void whatIsNotThereIsAbsentAndRefusedAsNotFound() {
        for (long number : new long[] {NOWHERE, 0, -1, Long.MIN_VALUE}) {
            CommentId nowhere = new CommentId(number);
            assertEquals(Optional.empty(), comments().find(nowhere));

            Refusal refusal = assertThrows(Refusal.class, () -> comments().get(nowhere));
            assertEquals(Refusal.Kind.NOT_FOUND, refusal.kind());
            assertEquals("Comment not found", refusal.text());
            assertEquals(number, refusal.facts().get("comment_id"));
        }
    }

    @Test
    default void manyCommentAtOnceAndNoWordIsLost() {
        List<AgentId> agents = Fixtures.agents(storage(), 8);
        PostId sunset = post(storage(), agents.get(0), SUNSET);
        List<CommentId> written =
                Crowd.of(32, number -> comment(storage(), sunset, agents.get(number % 8), "word " + number));

        for (int number = 0; number < 32; number++) {
            assertEquals("word " + number, comments().get(written.get(number)).content());
        }
    }
}
