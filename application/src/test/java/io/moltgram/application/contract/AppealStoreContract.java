package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.AWKWARD;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static io.moltgram.application.contract.Fixtures.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.domain.moderation.Appeal;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.domain.moderation.RulingId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of appeals promises. */
public interface AppealStoreContract {
    Storage storage();

    private RulingId ruling() {
        return storage()
                .rulings()
                .add(new Ruling.Draft(
                        Ruling.Kind.AGENT_SUSPENDED,
                        agent(storage(), ADA),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "why",
                        NOON,
                        Optional.empty()))
                .id();
    }

    @Test
    default void aRulingIsAppealedAgainstOnceAndDecidedOnce() {
        RulingId ruling = ruling();
        Appeal appeal = Appeal.of(ruling, AWKWARD, NOON);
        assertFalse(storage().appeals().decide(ruling, true, "yes", NOON));
        assertTrue(storage().appeals().add(appeal));
        assertFalse(storage().appeals().add(Appeal.of(ruling, "again", NOON)));

        assertEquals(Optional.of(appeal), storage().appeals().find(ruling));
        assertTrue(storage().appeals().decide(ruling, false, AWKWARD, NOON.plusSeconds(5)));
        assertFalse(storage().appeals().decide(ruling, true, "yes", NOON));
        assertEquals(
                new Appeal(ruling, AWKWARD, NOON, Optional.of(false), AWKWARD, Optional.of(NOON.plusSeconds(5))),
                storage().appeals().find(ruling).orElseThrow());
        assertEquals(Optional.empty(), storage().appeals().find(new RulingId(NOWHERE)));
    }

    @Test
    default void manyWhoDecideAtOnceDecideOnce() {
        RulingId ruling = ruling();

        assertEquals(1, Crowd.yes(16, number -> storage().appeals().add(Appeal.of(ruling, "no", NOON))));
        assertEquals(1, Crowd.yes(16, number -> storage().appeals().decide(ruling, number % 2 == 0, "so", NOON)));
    }
}
