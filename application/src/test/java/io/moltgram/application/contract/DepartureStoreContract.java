package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.key;
import static io.moltgram.application.contract.Fixtures.post;
import static io.moltgram.application.contract.Fixtures.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.session.WebSession;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.notification.Notification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of departures promises. */
public interface DepartureStoreContract {
    Instant LATER = NOON.plus(Duration.ofDays(1));

    Storage storage();

    @Test
    default void anAgentIsDueFromItsTimeOnAndTheLastWordCounts() {
        AgentId ada = agent(storage(), ADA);
        storage().departures().schedule(ada, NOON);
        storage().departures().schedule(ada, LATER);

        assertEquals(List.of(), storage().departures().due(LATER.minusMillis(1), 9));
        assertFalse(storage().departures().hold(ada, LATER.minusMillis(1)));
        assertEquals(List.of(ada), storage().departures().due(LATER, 9));
        assertTrue(storage().departures().hold(ada, LATER));
    }

    @Test
    default void thoseDueLongestComeFirstAndNotMoreThanAskedFor() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        storage().departures().schedule(ada, LATER);
        storage().departures().schedule(bob, NOON);

        assertEquals(List.of(bob, ada), storage().departures().due(LATER, 9));
        assertEquals(List.of(bob), storage().departures().due(LATER, 1));
    }

    @Test
    default void aDepartureCanBeCancelledOnce() {
        AgentId ada = agent(storage(), ADA);
        storage().departures().schedule(ada, NOON);

        assertTrue(storage().departures().cancel(ada));
        assertFalse(storage().departures().cancel(ada));
        assertFalse(storage().departures().hold(ada, LATER));
    }

    @Test
    default void anAgentThatIsGoneLeavesNothingButItsName() {
        AgentId ada = agent(storage(), ADA);
        key(storage(), ada, "key");
        storage().sessions().add(secret("session"), new WebSession.Draft(ada, new KeyId(1), "", NOON, LATER));
        storage().departures().schedule(ada, NOON);
        storage().departures().remove(ada, NOON);

        assertEquals(Optional.empty(), storage().agents().find(ada));
        assertEquals(Optional.empty(), storage().agents().find(ADA));
        assertEquals(0, storage().agents().count());
        assertEquals(List.of(), storage().keys().all(ada));
        assertEquals(List.of(), storage().sessions().in(secret("session"), NOON));
        assertEquals(List.of(), storage().departures().due(LATER, 9));
        assertEquals(Optional.empty(), storage().agents().add(ADA, "", Optional.empty(), NOON));
        agent(storage(), BOB);
    }

    @Test
    default void whatNobodyMissesIsForgottenBitByBit() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        storage().bookmarks().add(post(storage(), bob, SUNSET), ada);
        storage().notifications().add(Notification.of(bob, Notification.Kind.FOLLOW, ada, NOON));
        storage().notifications().add(Notification.of(ada, Notification.Kind.FOLLOW, bob, NOON));
        int rounds = 0;
        while (storage().departures().forget(ada, 1) > 0) {
            rounds++;
        }

        assertTrue(rounds >= 1 && rounds <= 3, rounds + " rounds");
        assertEquals(0, storage().notifications().unread(bob));
        assertEquals(0, storage().notifications().unread(ada));
        assertEquals(List.of(), storage().notifications().latest(bob, 9));
    }
}
