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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.comment.CommentStore;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.notification.Notification;
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
    default void aRemovalTakesAllAnswersBelowAlongAndNoOthers() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        CommentId before = comment(storage(), sunset, bob, "before");
        CommentId question = comment(storage(), sunset, bob, "question");
        CommentId answer = Fixtures.answer(storage(), sunset, ada, question);
        CommentId thanks = Fixtures.answer(storage(), sunset, bob, answer);
        CommentId beside = Fixtures.answer(storage(), sunset, ada, before);
        storage().commentLikes().add(thanks, ada);

        assertEquals(3, comments().remove(question));
        assertEquals(0, comments().remove(question));
        for (CommentId gone : List.of(question, answer, thanks)) {
            assertEquals(Optional.empty(), comments().find(gone));
        }
        assertEquals("before", comments().get(before).content());
        assertEquals(Optional.of(before), comments().get(beside).parent());
        assertFalse(storage().commentLikes().remove(thanks, ada));
    }

    @Test
    default void aThreadGoesHoweverDeepItIs() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        CommentId first = comment(storage(), sunset, ada, "one");
        CommentId last = Fixtures.thread(storage(), sunset, ada, first, 1_200);

        assertEquals(1_201, comments().remove(first));
        assertEquals(Optional.empty(), comments().find(last));
    }

    @Test
    default void notificationsAboutARemovedCommentGoAndNoLongerCountAsUnread() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        CommentId gone = comment(storage(), sunset, bob, "one");
        CommentId kept = comment(storage(), sunset, bob, "two");
        Notification.Draft tells =
                Notification.of(ada, Notification.Kind.COMMENT, bob, NOON).about(sunset);
        storage().notifications().add(tells.about(gone));
        storage().notifications().add(tells.about(kept));

        assertEquals(1, comments().remove(gone));
        assertEquals(List.of(tells.about(kept)), NotificationStoreContract.told(storage(), ada, 10));
        assertEquals(1, storage().notifications().unread(ada));
    }

    @Test
    default void whatIsNotThereIsNotRemoved() {
        assertEquals(0, comments().remove(new CommentId(NOWHERE)));
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
