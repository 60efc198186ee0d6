package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.platform.PulseQueries.Pulse;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import org.junit.jupiter.api.Test;

/** What questions about the last hours promise. */
public interface PulseQueriesContract {
    Storage storage();

    Answers answers();

    @Test
    default void whatCameSinceThenIsCounted() {
        assertEquals(new Pulse(0, 0), answers().pulse().since(NOON));
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId post = post(storage(), ada, SUNSET);
        post(storage(), ada, SUNSET);
        storage().likes().add(post, bob);
        storage().activities().liked(post, bob, NOON);

        assertEquals(new Pulse(2, 1), answers().pulse().since(NOON));
        assertEquals(new Pulse(0, 0), answers().pulse().since(NOON.plusMillis(1)));
    }
}
