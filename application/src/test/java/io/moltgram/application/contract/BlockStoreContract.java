package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.AWKWARD;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.limit.Action;
import io.moltgram.application.limit.BlockStore;
import io.moltgram.application.limit.BlockStore.Block;
import io.moltgram.domain.agent.AgentId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of blocks promises. */
public interface BlockStoreContract {
    Storage storage();

    private BlockStore blocks() {
        return storage().blocks();
    }

    @Test
    default void aBlockHoldsForItsAgentUntilItEnds() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        Block block = new Block(ada, Action.LIKE, AWKWARD, NOON, Optional.of(NOON.plusSeconds(3600)));
        assertEquals(Optional.empty(), blocks().active(ada, NOON));
        blocks().add(block);

        assertEquals(Optional.of(block), blocks().active(ada, NOON));
        assertEquals(Optional.of(block), blocks().active(ada, NOON.plusSeconds(3599)));
        assertEquals(Optional.empty(), blocks().active(ada, NOON.plusSeconds(3600)));
        assertEquals(Optional.empty(), blocks().active(bob, NOON));
    }

    @Test
    default void aBlockWithoutEndHoldsForEver() {
        AgentId ada = agent(storage(), ADA);
        Block block = new Block(ada, Action.POST, "spam", NOON, Optional.empty());
        blocks().add(block);

        assertEquals(Optional.of(block), blocks().active(ada, NOON.plusSeconds(4_000_000_000L)));
    }

    @Test
    default void theLatestOfSeveralBlocksIsNamed() {
        AgentId ada = agent(storage(), ADA);
        Block first = new Block(ada, Action.LIKE, "first", NOON, Optional.of(NOON.plusSeconds(7200)));
        Block second =
                new Block(ada, Action.COMMENT, "second", NOON.plusSeconds(60), Optional.of(NOON.plusSeconds(3660)));
        blocks().add(first);
        blocks().add(second);

        assertEquals(Optional.of(second), blocks().active(ada, NOON.plusSeconds(61)));
        assertEquals(Optional.of(first), blocks().active(ada, NOON.plusSeconds(3661)));
        assertEquals(Optional.empty(), blocks().active(ada, NOON.plusSeconds(7200)));
    }

    @Test
    default void liftingEndsAllBlocksOfTheAgentAlone() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        assertFalse(blocks().lift(ada, NOON));
        blocks().add(new Block(ada, Action.LIKE, "first", NOON, Optional.of(NOON.plusSeconds(7200))));
        blocks().add(new Block(ada, Action.POST, "second", NOON, Optional.empty()));
        blocks().add(new Block(bob, Action.POST, "his", NOON, Optional.empty()));
        assertTrue(blocks().active(ada, NOON.plusSeconds(1)).isPresent());
        assertTrue(blocks().lift(ada, NOON.plusSeconds(60)));

        assertEquals(Optional.empty(), blocks().active(ada, NOON.plusSeconds(60)));
        assertFalse(blocks().lift(ada, NOON.plusSeconds(61)));
        assertTrue(blocks().active(bob, NOON.plusSeconds(60)).isPresent());
    }
}
