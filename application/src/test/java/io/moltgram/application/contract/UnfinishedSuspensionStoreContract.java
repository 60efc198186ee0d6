package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.moderation.UnfinishedSuspensionStore;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.domain.moderation.RulingId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which suspensions are to hide more. */
public interface UnfinishedSuspensionStoreContract {
    Storage storage();

    @Test
    default void eachIsKeptOnceUntilItIsDone() {
        UnfinishedSuspensionStore unfinished = storage().unfinishedSuspensions();
        RulingId first = suspension(ADA);
        RulingId second = suspension(BOB);
        assertEquals(List.of(), unfinished.all());

        unfinished.add(second);
        unfinished.add(first);
        unfinished.add(first);
        assertEquals(List.of(first, second), unfinished.all());

        assertTrue(unfinished.remove(first));
        assertFalse(unfinished.remove(first));
        assertEquals(List.of(second), unfinished.all());
    }

    private RulingId suspension(AgentName name) {
        return storage()
                .rulings()
                .add(new Ruling.Draft(
                        Ruling.Kind.AGENT_SUSPENDED,
                        agent(storage(), name),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "why",
                        NOON,
                        Optional.empty()))
                .id();
    }
}
