package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.limit.Action;
import io.moltgram.application.limit.QuotaStore;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of quotas promises. */
public interface QuotaStoreContract {
    Instant ONE = NOON.plus(Duration.ofHours(1));
    Instant TWO = NOON.plus(Duration.ofHours(2));

    Storage storage();

    private QuotaStore quotas() {
        return storage().quotas();
    }

    @Test
    default void anHourHoldsSoManyDeedsAndNoMore() {
        AgentId ada = agent(storage(), ADA);
        assertEquals(0, quotas().spent(ada, Action.LIKE, NOON));
        assertTrue(quotas().spend(ada, Action.LIKE, NOON, 2));
        assertTrue(quotas().spend(ada, Action.LIKE, NOON, 2));
        assertFalse(quotas().spend(ada, Action.LIKE, NOON, 2));

        assertEquals(2, quotas().spent(ada, Action.LIKE, NOON));
    }

    @Test
    default void hoursActionsAndAgentsCountApart() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        assertTrue(quotas().spend(ada, Action.LIKE, NOON, 1));
        assertTrue(quotas().spend(ada, Action.LIKE, ONE, 1));
        assertTrue(quotas().spend(ada, Action.POST, NOON, 1));
        assertTrue(quotas().spend(bob, Action.LIKE, NOON, 1));

        assertEquals(1, quotas().spent(ada, Action.LIKE, NOON));
        assertEquals(0, quotas().spent(bob, Action.LIKE, ONE));
    }

    @Test
    default void aLoweredLimitHoldsAtOnce() {
        AgentId ada = agent(storage(), ADA);
        for (int i = 0; i < 3; i++) {
            quotas().spend(ada, Action.COMMENT, NOON, 10);
        }

        assertFalse(quotas().spend(ada, Action.COMMENT, NOON, 2));
        assertEquals(3, quotas().spent(ada, Action.COMMENT, NOON));
    }

    @Test
    default void whatIsUndoneIsNotSpent() {
        AgentId ada = agent(storage(), ADA);
        assertThrows(
                Refusal.class,
                () -> storage().transactions().run(() -> {
                    quotas().spend(ada, Action.POST, NOON, 5);
                    throw Refusal.forbidden("no", "No");
                }));

        assertEquals(0, quotas().spent(ada, Action.POST, NOON));
    }

    @Test
    default void spendingIsExactHoweverManySpendAtOnce() {
        AgentId ada = agent(storage(), ADA);

        assertEquals(10, Crowd.yes(64, number -> quotas().spend(ada, Action.LIKE, NOON, 10)));
        assertEquals(10, quotas().spent(ada, Action.LIKE, NOON));
    }

    @Test
    default void onlyEarlierHoursAreForgotten() {
        AgentId ada = agent(storage(), ADA);
        quotas().spend(ada, Action.LIKE, NOON, 5);
        quotas().spend(ada, Action.LIKE, NOON, 5);
        quotas().spend(ada, Action.POST, ONE, 5);
        quotas().spend(ada, Action.LIKE, TWO, 5);

        assertEquals(2, quotas().removeBefore(TWO));
        assertEquals(0, quotas().removeBefore(TWO));
        assertEquals(0, quotas().spent(ada, Action.LIKE, NOON));
        assertEquals(1, quotas().spent(ada, Action.LIKE, TWO));
    }
}
