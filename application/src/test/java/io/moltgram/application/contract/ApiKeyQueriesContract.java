package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.key;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What questions about keys promise. */
public interface ApiKeyQueriesContract {
    Storage storage();

    Answers answers();

    @Test
    default void anAgentSeesItsOwnKeysInTheOrderInWhichItGotThem() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        IssuedKey first = key(storage(), ada, "first");
        IssuedKey foreign = key(storage(), bob, "foreign");
        IssuedKey second = key(storage(), ada, "second");

        assertEquals(
                new Slice<>(List.of(first, second), Optional.empty()),
                answers().apiKeys().keys(ada, Stretch.first(20)));
        assertEquals(Optional.of(second), answers().apiKeys().key(ada, second.id()));
        assertEquals(Optional.empty(), answers().apiKeys().key(ada, foreign.id()));
        assertEquals(Optional.empty(), answers().apiKeys().key(ada, new KeyId(Fixtures.NOWHERE)));
    }

    @Test
    default void theListCanBeReadInStretches() {
        AgentId ada = agent(storage(), ADA);
        IssuedKey first = key(storage(), ada, "first");
        IssuedKey second = key(storage(), ada, "second");

        Slice<IssuedKey> head = answers().apiKeys().keys(ada, Stretch.first(1));
        Slice<IssuedKey> rest = answers().apiKeys().keys(ada, new Stretch(head.next(), 1));

        assertEquals(List.of(first), head.items());
        assertEquals(new Slice<>(List.of(second), Optional.empty()), rest);
    }
}
