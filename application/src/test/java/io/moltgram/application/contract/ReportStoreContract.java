package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.AWKWARD;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.HARBOUR;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.post;
import static io.moltgram.application.contract.Fixtures.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of reports promises. */
public interface ReportStoreContract {
    Storage storage();

    @Test
    default void aReporterIsHeardOncePerPost() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        PostId harbour = post(storage(), ada, HARBOUR);
        assertTrue(storage().reports().add(sunset, secret("one"), AWKWARD, NOON));
        assertFalse(storage().reports().add(sunset, secret("one"), "still", NOON.plusSeconds(9)));
        assertTrue(storage().reports().add(sunset, secret("two"), AWKWARD, NOON));
        assertTrue(storage().reports().add(harbour, secret("one"), AWKWARD, NOON));

        assertEquals(2, storage().reports().count(sunset));
        assertEquals(1, storage().reports().count(harbour));
    }

    @Test
    default void aPostThatIsNotThereHasNoReports() {
        assertEquals(0, storage().reports().count(new PostId(NOWHERE)));
    }

    @Test
    default void theSameReportFromManyAtOnceCountsOnce() {
        PostId sunset = post(storage(), agent(storage(), ADA), SUNSET);

        assertEquals(1, Crowd.yes(32, number -> storage().reports().add(sunset, secret("one"), "dull", NOON)));
        assertEquals(1, storage().reports().count(sunset));
    }

    @Test
    default void reportsAreClosedOnceAndTheirReportersStayHeard() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        PostId harbour = post(storage(), ada, HARBOUR);
        storage().reports().add(sunset, secret("one"), "dull", NOON);
        storage().reports().add(sunset, secret("two"), "dull", NOON);
        storage().reports().add(harbour, secret("one"), "dull", NOON);
        assertEquals(2, storage().reports().close(sunset, NOON));
        assertEquals(0, storage().reports().close(sunset, NOON));
        assertFalse(storage().reports().add(sunset, secret("one"), "still", NOON));
        assertTrue(storage().reports().add(sunset, secret("three"), "dull", NOON));

        assertEquals(1, storage().reports().close(sunset, NOON));
        assertEquals(3, storage().reports().count(sunset));
        assertEquals(1, storage().reports().close(harbour, NOON));
    }

    @Test
    default void thoseWhoAreToBeToldAreKnownUntilTheReportsAreClosed() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        storage().reports().add(sunset, secret("one"), Optional.of(bob), "dull", NOON);
        storage().reports().add(sunset, secret("two"), Optional.of(bob), "dull", NOON);
        storage().reports().add(sunset, secret("three"), "dull", NOON);

        assertEquals(List.of(bob), storage().reports().reporters(sunset));
        storage().reports().close(sunset, NOON);
        assertEquals(List.of(), storage().reports().reporters(sunset));
    }
}
