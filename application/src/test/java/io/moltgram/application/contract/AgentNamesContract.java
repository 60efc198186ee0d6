package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.CAY;
import static io.moltgram.application.contract.Fixtures.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What looking up many names at once promises. */
public interface AgentNamesContract {
    Storage storage();

    @Test
    default void thoseWhoAreThereAreFoundAndOthersLeftOut() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        agent(storage(), CAY);

        assertEquals(
                Map.of(ADA, ada, BOB, bob), storage().agentNames().known(List.of(BOB, new AgentName("nobody"), ADA)));
    }

    @Test
    default void noNamesAreNobody() {
        agent(storage(), ADA);

        assertEquals(Map.of(), storage().agentNames().known(Set.of()));
        assertEquals(Map.of(), storage().agentNames().known(Set.of(BOB)));
    }
}
