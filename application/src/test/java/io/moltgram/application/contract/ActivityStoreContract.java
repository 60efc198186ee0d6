package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.comment;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.activity.ActivityStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import org.junit.jupiter.api.Test;

/** What every store of what happened promises. */
public interface ActivityStoreContract {
    Storage storage();

    private ActivityStore activities() {
        return storage().activities();
    }

    @Test
    default void theSameIsNotedOnce() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        CommentId words = comment(storage(), sunset, bob, "Fine");
        storage().likes().add(sunset, bob);
        storage().follows().add(bob, ada);
        assertTrue(activities().posted(sunset, NOON));
        assertTrue(activities().liked(sunset, bob, NOON));
        assertTrue(activities().commented(words, NOON));
        assertTrue(activities().followed(ada, bob, NOON));

        assertFalse(activities().posted(sunset, NOON.plusSeconds(1)));
        assertFalse(activities().liked(sunset, bob, NOON.plusSeconds(1)));
        assertFalse(activities().commented(words, NOON.plusSeconds(1)));
        assertFalse(activities().followed(ada, bob, NOON.plusSeconds(1)));
    }

    @Test
    default void whatWasTakenBackCanBeNotedAnew() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        for (int round = 0; round < 2; round++) {
            storage().likes().add(sunset, bob);
            storage().follows().add(bob, ada);
            assertTrue(activities().liked(sunset, bob, NOON));
            assertTrue(activities().followed(ada, bob, NOON));
            storage().likes().remove(sunset, bob);
            storage().follows().remove(bob, ada);
        }
    }

    @Test
    default void aCrowdNotesALikeOnce() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        storage().likes().add(sunset, bob);

        assertEquals(1, Crowd.yes(32, number -> activities().liked(sunset, bob, NOON)));
    }
}
