package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.fault.FaultTally;
import io.moltgram.domain.fault.Fault;
import io.moltgram.domain.fault.FaultKind;
import io.moltgram.domain.fault.Thrown;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of faults promises. */
public interface FaultStoreContract {
    Storage storage();

    /** So many alike, the last at that second. */
    static FaultTally tally(FaultKind kind, String word, long count, long second, String... requests) {
        Instant at = NOON.plusSeconds(second);
        Fault fault = Fault.of(
                kind,
                List.of(word),
                List.of(new Thrown("org.example." + word, "went " + second, List.of())),
                "there",
                new Fault.Scene("GET /" + word, requests.length == 0 ? "" : requests[0], at));
        return new FaultTally(fault, count, at, List.of(requests));
    }

    private void add(FaultTally... tallies) {
        storage().faults().add(List.of(tallies), "1.2.3");
    }

    @Test
    default void aGroupIsResolvedOnceAndReopenedOnce() {
        add(tally(FaultKind.SERVER, "Broken", 1, 0));
        assertFalse(storage().faults().resolve(NOWHERE, NOON));
        assertFalse(storage().faults().reopen(NOWHERE));
        assertFalse(storage().faults().reopen(1));
        assertTrue(storage().faults().resolve(1, NOON.plusSeconds(1)));
        assertFalse(storage().faults().resolve(1, NOON.plusSeconds(2)));

        assertTrue(storage().faults().reopen(1));
        assertFalse(storage().faults().reopen(1));
    }

    @Test
    default void aGroupThatHappensAgainIsOpen() {
        add(tally(FaultKind.SERVER, "Broken", 1, 0));
        storage().faults().resolve(1, NOON.plusSeconds(10));
        add(tally(FaultKind.SERVER, "Broken", 1, 9));
        assertTrue(storage().faults().reopen(1), "what happened before it was resolved changes nothing");
        storage().faults().resolve(1, NOON.plusSeconds(10));
        add(tally(FaultKind.SERVER, "Broken", 1, 11));

        assertFalse(storage().faults().reopen(1), "it is open already");
    }

    @Test
    default void thoseThatWereQuietLongestAreForgottenFirstWithinTheirKind() {
        for (int i = 0; i < 5; i++) {
            add(tally(FaultKind.SERVER, "Broken" + i, 1, i), tally(FaultKind.BROWSER, "Broken" + i, 1, -i));
        }
        assertEquals(0, storage().faults().trim(FaultKind.SERVER, 5));
        assertEquals(2, storage().faults().trim(FaultKind.SERVER, 3));
        assertEquals(0, storage().faults().trim(FaultKind.SERVER, 3));
        assertEquals(0, storage().faults().trim(FaultKind.POLICY, 0));

        assertEquals(5, storage().faults().trim(FaultKind.BROWSER, 0));
    }
}
