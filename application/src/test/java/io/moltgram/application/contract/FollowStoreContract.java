package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.CAY;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.agents;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.follow.FollowStore;
import io.moltgram.domain.agent.AgentId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of followers promises. */
public interface FollowStoreContract {
    Storage storage();

    private FollowStore follows() {
        return storage().follows();
    }

    @Test
    default void aPairIsKeptOnceAndCanBeTakenAway() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        assertFalse(follows().remove(ada, bob));
        assertTrue(follows().add(ada, bob));
        assertFalse(follows().add(ada, bob));
        assertEquals(1, follows().followers(bob));

        assertTrue(follows().remove(ada, bob));
        assertFalse(follows().remove(ada, bob));
        assertEquals(0, follows().followers(bob));
    }

    @Test
    default void followingHasADirection() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        AgentId cay = agent(storage(), CAY);
        follows().add(ada, bob);
        follows().add(cay, bob);

        assertTrue(follows().contains(ada, bob));
        assertFalse(follows().contains(bob, ada));
        assertFalse(follows().contains(ada, cay));
        assertEquals(2, follows().followers(bob));
        assertEquals(0, follows().followers(ada));
    }

    @Test
    default void theSamePairFromManyAtOnceCountsOnce() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);

        assertEquals(1, Crowd.yes(64, number -> follows().add(ada, bob)));
        assertEquals(1, follows().followers(bob));
        assertEquals(1, Crowd.yes(64, number -> follows().remove(ada, bob)));
        assertEquals(0, follows().followers(bob));
    }

    @Test
    default void manyWhoFollowEachOtherAtOnceAreAllCounted() {
        List<AgentId> agents = agents(storage(), 6);

        assertEquals(
                30,
                Crowd.yes(
                        36,
                        number -> number / 6 != number % 6
                                && follows().add(agents.get(number / 6), agents.get(number % 6))));
        agents.forEach(agent -> assertEquals(5, follows().followers(agent)));
    }
}
