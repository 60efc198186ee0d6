package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.answer;
import static io.moltgram.application.contract.Fixtures.comment;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.notification.Notification;
import io.moltgram.domain.post.PostId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What happens to a comment that is hidden, and to the answers below it. */
public interface HiddenCommentContract {
    Storage storage();

    private boolean isShown(CommentId comment) {
        return storage().comments().find(comment).isPresent();
    }

    @Test
    default void answersAreHiddenAndShownWithTheirComment() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        CommentId question = comment(storage(), sunset, ada, "Where?");
        CommentId answer = answer(storage(), sunset, ada, question);
        CommentId deeper = answer(storage(), sunset, ada, answer);
        CommentId other = comment(storage(), sunset, ada, "Look");
        assertTrue(storage().hiding().hide(question, NOON));
        assertFalse(storage().hiding().hide(question, NOON));

        assertFalse(isShown(question));
        assertFalse(isShown(deeper));
        assertTrue(isShown(other));
        assertTrue(storage().comments().findHidden(answer).isPresent());
        assertTrue(storage().hiding().show(question));
        assertFalse(storage().hiding().show(question));
        assertTrue(isShown(question));
        assertTrue(isShown(deeper));
        assertEquals(Optional.empty(), storage().comments().findHidden(answer));
    }

    @Test
    default void anAnswerThatIsHiddenByItselfStaysSo() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        CommentId question = comment(storage(), sunset, ada, "Where?");
        CommentId answer = answer(storage(), sunset, ada, question);
        assertTrue(storage().hiding().hide(question, NOON));
        assertTrue(storage().hiding().hide(answer, NOON));
        assertTrue(storage().hiding().hide(sunset, NOON));

        assertTrue(storage().hiding().show(sunset));
        assertFalse(isShown(question));
        assertTrue(storage().hiding().show(question));
        assertTrue(isShown(question));
        assertFalse(isShown(answer));
        assertTrue(storage().hiding().show(answer));
        assertTrue(isShown(answer));
    }

    @Test
    default void hiddenCommentsCanBeRemoved() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        CommentId question = comment(storage(), sunset, ada, "Where?");
        CommentId answer = answer(storage(), sunset, ada, question);
        storage().hiding().hide(answer, NOON);

        assertEquals(2, storage().comments().remove(question));
        assertFalse(storage().hiding().show(answer));
        assertEquals(Optional.empty(), storage().comments().findHidden(answer));
    }

    @Test
    default void notificationsAboutTheThreadAreLost() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        CommentId question = comment(storage(), sunset, bob, "Where?");
        CommentId answer = answer(storage(), sunset, bob, question);
        CommentId other = comment(storage(), sunset, bob, "Look");
        for (CommentId comment : new CommentId[] {question, answer, other}) {
            storage()
                    .notifications()
                    .add(Notification.of(ada, Notification.Kind.COMMENT, bob, NOON)
                            .about(sunset)
                            .about(comment));
        }

        assertTrue(storage().hiding().hide(question, NOON));
        assertEquals(1, storage().notifications().unread(ada));
    }

    @Test
    default void whatIsNotThereCanBeNeitherHiddenNorShown() {
        assertFalse(storage().hiding().hide(new CommentId(NOWHERE), NOON));
        assertFalse(storage().hiding().show(new CommentId(NOWHERE)));
    }

    @Test
    default void deepThreadsAreHiddenToTheirEnd() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        CommentId first = comment(storage(), sunset, ada, "one");
        CommentId last = Fixtures.thread(storage(), sunset, ada, first, 1_200);

        assertTrue(storage().hiding().hide(first, NOON));
        assertFalse(isShown(last));
        assertTrue(storage().hiding().show(first));
        assertTrue(isShown(last));
    }
}
