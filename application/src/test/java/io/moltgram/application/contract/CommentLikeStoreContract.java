package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.agents;
import static io.moltgram.application.contract.Fixtures.comment;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.comment.CommentLikeStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of comments' likes promises. */
public interface CommentLikeStoreContract {
    Storage storage();

    private CommentLikeStore likes() {
        return storage().commentLikes();
    }

    @Test
    default void aLikeIsCountedOnceAndCanBeTakenBack() {
        AgentId ada = agent(storage(), ADA);
        CommentId words = comment(storage(), post(storage(), ada, SUNSET), ada, "Mine");
        assertFalse(likes().remove(words, ada));
        assertTrue(likes().add(words, ada));
        assertFalse(likes().add(words, ada));
        assertEquals(1, likes().count(words));

        assertTrue(likes().remove(words, ada));
        assertFalse(likes().remove(words, ada));
        assertEquals(0, likes().count(words));
    }

    @Test
    default void everyCommentHasItsOwnCountAndShowsIt() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        CommentId first = comment(storage(), sunset, ada, "one");
        CommentId second = comment(storage(), sunset, ada, "two");
        likes().add(first, ada);
        likes().add(first, bob);
        likes().add(second, bob);

        assertEquals(2, likes().count(first));
        assertEquals(2, storage().comments().get(first).likes());
        assertEquals(1, storage().comments().get(second).likes());
        assertEquals(0, storage().posts().get(sunset).likes());
    }

    @Test
    default void theSameLikeFromManyAtOnceCountsOnce() {
        AgentId ada = agent(storage(), ADA);
        CommentId words = comment(storage(), post(storage(), ada, SUNSET), ada, "Mine");

        assertEquals(1, Crowd.yes(64, number -> likes().add(words, ada)));
        assertEquals(1, likes().count(words));
        assertEquals(1, Crowd.yes(64, number -> likes().remove(words, ada)));
        assertEquals(0, likes().count(words));
    }

    @Test
    default void noLikeOfManyAgentsIsLost() {
        List<AgentId> agents = agents(storage(), 32);
        CommentId words = comment(storage(), post(storage(), agents.get(0), SUNSET), agents.get(0), "Mine");

        assertEquals(32, Crowd.yes(32, number -> likes().add(words, agents.get(number))));
        assertEquals(32, storage().comments().get(words).likes());
    }
}
