package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.session.SessionStore;
import io.moltgram.domain.agent.AgentId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every session store promises. */
public interface SessionStoreContract {
    Storage storage();

    private SessionStore sessions() {
        return storage().sessions();
    }

    @Test
    default void aTokenLeadsToItsAgentUntilTheSessionExpires() {
        AgentId ada = agent(storage(), ADA);
        sessions().add(secret("token"), ada, NOON);

        assertEquals(Optional.of(ada), sessions().find(secret("token"), NOON.minusSeconds(1)));
        assertEquals(Optional.empty(), sessions().find(secret("token"), NOON));
        assertEquals(Optional.empty(), sessions().find(secret("token"), NOON.plusSeconds(1)));
        assertEquals(Optional.empty(), sessions().find(secret("other"), NOON.minusSeconds(1)));
    }

    @Test
    default void endingOneSessionLeavesTheOthers() {
        AgentId ada = agent(storage(), ADA);
        sessions().add(secret("phone"), ada, NOON);
        sessions().add(secret("desk"), ada, NOON);
        sessions().remove(secret("phone"));
        sessions().remove(secret("never seen"));

        assertEquals(Optional.empty(), sessions().find(secret("phone"), NOON.minusSeconds(1)));
        assertEquals(Optional.of(ada), sessions().find(secret("desk"), NOON.minusSeconds(1)));
    }

    @Test
    default void endingAllSessionsOfAnAgentLeavesThoseOfOthers() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        sessions().add(secret("phone"), ada, NOON);
        sessions().add(secret("desk"), ada, NOON);
        sessions().add(secret("of bob"), bob, NOON);
        sessions().removeAll(ada);

        assertEquals(Optional.empty(), sessions().find(secret("phone"), NOON.minusSeconds(1)));
        assertEquals(Optional.empty(), sessions().find(secret("desk"), NOON.minusSeconds(1)));
        assertEquals(Optional.of(bob), sessions().find(secret("of bob"), NOON.minusSeconds(1)));
    }

    @Test
    default void onlyExpiredSessionsAreForgotten() {
        AgentId ada = agent(storage(), ADA);
        sessions().add(secret("old"), ada, NOON.minusSeconds(60));
        sessions().add(secret("just over"), ada, NOON);
        sessions().add(secret("young"), ada, NOON.plusSeconds(60));

        assertEquals(2, sessions().removeExpired(NOON));
        assertEquals(0, sessions().removeExpired(NOON));
        assertEquals(Optional.of(ada), sessions().find(secret("young"), NOON));
    }
}
