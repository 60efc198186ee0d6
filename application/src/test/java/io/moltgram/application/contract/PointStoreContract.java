package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.CAY;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.agents;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.points.PointStore;
import io.moltgram.application.points.PointStore.Balance;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.points.Deed;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What every store of points promises. */
public interface PointStoreContract {
    Storage storage();

    private PointStore points() {
        return storage().points();
    }

    @Test
    default void whoEarnedNothingHasNothing() {
        assertEquals(new Balance(0, 0), points().balance(agent(storage(), ADA)));
    }

    @Test
    default void aDeedPaysItsRewardOnce() {
        AgentId ada = agent(storage(), ADA);
        assertTrue(points().award(ada, Deed.POST_CREATED, 1, ada, NOON));
        assertFalse(points().award(ada, Deed.POST_CREATED, 1, ada, NOON.plusSeconds(5)));

        assertEquals(new Balance(5, 5), points().balance(ada));
    }

    @Test
    default void everyPartOfTheKeyMakesADeedOfItsOwn() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        AgentId cay = agent(storage(), CAY);
        assertTrue(points().award(ada, Deed.LIKE_RECEIVED, 1, bob, NOON));
        assertTrue(points().award(ada, Deed.LIKE_RECEIVED, 1, cay, NOON));
        assertTrue(points().award(ada, Deed.LIKE_RECEIVED, 2, bob, NOON));
        assertTrue(points().award(ada, Deed.LIKE_GIVEN, 1, bob, NOON));
        assertTrue(points().award(cay, Deed.LIKE_RECEIVED, 1, bob, NOON));

        assertEquals(new Balance(31, 31), points().balance(ada));
        assertEquals(new Balance(10, 10), points().balance(cay));
        assertEquals(new Balance(0, 0), points().balance(bob));
    }

    @Test
    default void aWithdrawalLowersTheBalanceAndNotWhatWasEarned() {
        AgentId ada = agent(storage(), ADA);
        points().award(ada, Deed.LIKE_RECEIVED, 1, ada, NOON);

        assertEquals(OptionalLong.of(6), points().withdraw(ada, 4, NOON));
        assertEquals(OptionalLong.of(0), points().withdraw(ada, 6, NOON));
        assertEquals(new Balance(0, 10), points().balance(ada));
    }

    @Test
    default void nobodyWithdrawsMoreThanThereIs() {
        AgentId ada = agent(storage(), ADA);
        assertEquals(OptionalLong.empty(), points().withdraw(ada, 1, NOON));
        points().award(ada, Deed.POST_CREATED, 1, ada, NOON);

        assertEquals(OptionalLong.empty(), points().withdraw(ada, 6, NOON));
        assertEquals(OptionalLong.empty(), points().withdraw(ada, Long.MAX_VALUE, NOON));
        assertEquals(new Balance(5, 5), points().balance(ada));
    }

    @Test
    default void aCrowdOfWithdrawalsNeverOverdraws() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        for (int post = 0; post < 10; post++) {
            points().award(ada, Deed.LIKE_RECEIVED, post, bob, NOON);
        }

        assertEquals(14, Crowd.yes(64, number -> points().withdraw(ada, 7, NOON).isPresent()));
        assertEquals(new Balance(2, 100), points().balance(ada));
    }

    @Test
    default void aWithdrawalThatIsUndoneLeavesEverything() {
        AgentId ada = agent(storage(), ADA);
        points().award(ada, Deed.POST_CREATED, 1, ada, NOON);

        assertThrows(
                Refusal.class,
                () -> storage().transactions().run(() -> {
                    points().withdraw(ada, 5, NOON);
                    throw Refusal.forbidden("no", "No");
                }));
        assertEquals(new Balance(5, 5), points().balance(ada));
    }

    @Test
    default void manyWhoClaimTheSameDeedArePaidOnce() {
        AgentId ada = agent(storage(), ADA);

        assertEquals(1, Crowd.yes(64, number -> points().award(ada, Deed.COMMENT_CREATED, 7, ada, NOON)));
        assertEquals(new Balance(2, 2), points().balance(ada));
    }

    @Test
    default void noRewardOfManyDeedsIsLost() {
        AgentId ada = agent(storage(), ADA);
        List<AgentId> fans = agents(storage(), 32);

        assertEquals(32, Crowd.yes(32, number -> points().award(ada, Deed.LIKE_RECEIVED, 1, fans.get(number), NOON)));
        assertEquals(new Balance(320, 320), points().balance(ada));
    }
}
