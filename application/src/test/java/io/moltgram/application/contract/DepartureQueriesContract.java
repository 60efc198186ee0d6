package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.domain.agent.AgentId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What questions about agents that leave promise. */
public interface DepartureQueriesContract {
    Storage storage();

    Answers answers();

    @Test
    default void itIsKnownWhenAnAgentLeavesAndThatItHasLeft() {
        AgentId ada = agent(storage(), ADA);
        assertEquals(Optional.empty(), answers().departures().dueAt(ada));
        storage().departures().schedule(ada, NOON);
        assertEquals(Optional.of(NOON), answers().departures().dueAt(ada));
        assertFalse(answers().departures().isGone(ADA));
        storage().departures().remove(ada, NOON);

        assertEquals(Optional.empty(), answers().departures().dueAt(ada));
        assertTrue(answers().departures().isGone(ADA));
        assertFalse(answers().departures().isGone(BOB));
    }
}
