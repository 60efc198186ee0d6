package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.switches.SwitchStore;
import io.moltgram.domain.switches.Switch;
import io.moltgram.domain.switches.SwitchKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every place for switches promises. */
public interface SwitchStoreContract {
    Storage storage();

    private SwitchStore switches() {
        return storage().switches();
    }

    private static Switch one(SwitchKind kind, String subject, String reason, Optional<Instant> until) {
        return new Switch(kind, subject, reason, NOON, until, "admin 1");
    }

    @Test
    default void aSwitchIsKeptAsItIsAndTakesThePlaceOfTheOneBefore() {
        Switch first = one(SwitchKind.READ_ONLY, "", "a move", Optional.empty());
        Switch second = one(SwitchKind.READ_ONLY, "", "a longer move", Optional.of(NOON.plusSeconds(60)));
        switches().put(first);
        assertEquals(List.of(first), switches().all());
        switches().put(second);

        assertEquals(List.of(second), switches().all());
    }

    @Test
    default void thoseOfOtherSubjectsStandBesideEachOtherInOrder() {
        Switch broad = one(SwitchKind.NETWORK, "203.0.113.0/24", "a flood", Optional.empty());
        Switch other = one(SwitchKind.NETWORK, "198.51.100.7/32", "a flood", Optional.empty());
        Switch key = one(SwitchKind.KEY, "12", "it leaked", Optional.empty());
        List.of(broad, other, key).forEach(switches()::put);

        assertEquals(List.of(key, other, broad), switches().all());
    }

    @Test
    default void removingSaysWhetherThereWasOne() {
        switches().put(one(SwitchKind.KEY, "12", "it leaked", Optional.empty()));
        assertFalse(switches().remove(SwitchKind.KEY, "13"));
        assertFalse(switches().remove(SwitchKind.UPLOADS, "12"));
        assertTrue(switches().remove(SwitchKind.KEY, "12"));

        assertFalse(switches().remove(SwitchKind.KEY, "12"));
        assertEquals(List.of(), switches().all());
    }

    @Test
    default void thoseThatHaveEndedGo() {
        Switch endless = one(SwitchKind.UPLOADS, "", "a flaw", Optional.empty());
        Switch later = one(SwitchKind.INGEST, "", "a flaw", Optional.of(NOON.plusMillis(1)));
        switches().put(endless);
        switches().put(later);
        switches().put(one(SwitchKind.REGISTRATION, "", "a flood", Optional.of(NOON)));
        assertEquals(1, switches().removeEnded(NOON));

        assertEquals(List.of(later, endless), switches().all());
    }
}
