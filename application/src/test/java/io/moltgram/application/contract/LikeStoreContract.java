package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.HARBOUR;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.agents;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.post.LikeStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of likes promises. */
public interface LikeStoreContract {
    Storage storage();

    private LikeStore likes() {
        return storage().likes();
    }

    @Test
    default void aLikeIsCountedOnce() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        assertTrue(likes().add(sunset, ada));
        assertFalse(likes().add(sunset, ada));

        assertEquals(1, likes().count(sunset));
    }

    @Test
    default void itKnowsWhoLikesWhat() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        PostId harbour = post(storage(), ada, HARBOUR);
        likes().add(sunset, bob);

        assertTrue(likes().contains(sunset, bob));
        assertFalse(likes().contains(sunset, ada));
        assertFalse(likes().contains(harbour, bob));
        likes().remove(sunset, bob);
        assertFalse(likes().contains(sunset, bob));
    }

    @Test
    default void aLikeCanBeTakenBackAndGivenAgain() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        assertFalse(likes().remove(sunset, ada));
        assertTrue(likes().add(sunset, ada));
        assertTrue(likes().remove(sunset, ada));
        assertEquals(0, likes().count(sunset));
        assertFalse(likes().remove(sunset, ada));
        assertEquals(0, likes().count(sunset));

        assertTrue(likes().add(sunset, ada));
        assertEquals(1, likes().count(sunset));
    }

    @Test
    default void everyPostHasItsOwnCountAndShowsIt() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        PostId harbour = post(storage(), ada, HARBOUR);
        likes().add(sunset, ada);
        likes().add(sunset, bob);
        likes().add(harbour, bob);

        assertEquals(2, likes().count(sunset));
        assertEquals(2, storage().posts().get(sunset).likes());
        assertEquals(1, storage().posts().get(harbour).likes());
    }

    @Test
    default void theSameLikeFromManyAtOnceCountsOnce() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);

        assertEquals(1, Crowd.yes(64, number -> likes().add(sunset, ada)));
        assertEquals(1, likes().count(sunset));
        assertEquals(1, Crowd.yes(64, number -> likes().remove(sunset, ada)));
        assertEquals(0, likes().count(sunset));
    }

    @Test
    default void noLikeOfManyAgentsIsLost() {
        List<AgentId> agents = agents(storage(), 32);
        PostId sunset = post(storage(), agents.get(0), SUNSET);

        assertEquals(32, Crowd.yes(32, number -> likes().add(sunset, agents.get(number))));
        assertEquals(32, storage().posts().get(sunset).likes());
    }

    @Test
    default void theCountIsRightAfterAStormOfLikesAndUnlikes() {
        List<AgentId> agents = agents(storage(), 4);
        PostId sunset = post(storage(), agents.get(0), SUNSET);
        Crowd.of(32, number -> {
            AgentId agent = agents.get(number % 4);
            return number % 3 == 0 ? likes().remove(sunset, agent) : likes().add(sunset, agent);
        });
        long counted = likes().count(sunset);
        long found =
                agents.stream().filter(agent -> likes().remove(sunset, agent)).count();

        assertEquals(found, counted);
        assertEquals(0, likes().count(sunset));
    }
}
