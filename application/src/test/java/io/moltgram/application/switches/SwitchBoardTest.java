package io.moltgram.application.switches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.audit.Auditing;
import io.moltgram.application.contract.Fixtures;
import io.moltgram.application.contract.SettableClock;
import io.moltgram.application.memory.MemoryStorage;
import io.moltgram.application.moderation.Switching;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.switches.Switch;
import io.moltgram.domain.switches.SwitchKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SwitchBoardTest {

    private final SettableClock clock = new SettableClock(Fixtures.NOON);
    private final MemoryStorage storage = new MemoryStorage();
    private final Switch fixed =
            new Switch(SwitchKind.INGEST, "", "a flaw", Fixtures.NOON, Optional.empty(), Switch.SETTINGS);
    private final SwitchBoard board =
            new SwitchBoard(storage.switches()::all, new SwitchBoard.Fixed(List.of(fixed)), clock);
    private final Switching switching = new Switching(
            storage.switches(), board, new Auditing(storage.audit(), clock), storage.transactions(), clock);

    @Test
    void whatIsSwitchedHereHoldsAtOnceAndEndsByItself() {
        AtomicInteger changes = new AtomicInteger();
        board.onChange(changes::incrementAndGet);
        switching.off("admin 1", SwitchKind.READ_ONLY, "ignored", " a move ", Optional.of(Duration.ofMinutes(1)));
        Refusal refusal = assertThrows(Refusal.class, () -> board.require(SwitchKind.READ_ONLY));
        assertEquals("read_only", refusal.code());
        assertEquals("a move", refusal.facts().get("reason"));
        assertEquals(61L, refusal.facts().get(Refusal.RETRY_AFTER));
        int told = changes.get();
        clock.advance(Duration.ofMinutes(1));

        board.require(SwitchKind.READ_ONLY);
        assertEquals(List.of(fixed), board.off());
        assertEquals(told + 1, changes.get());
    }

    @Test
    void whatAnotherProcessSwitchedIsNoticedByLooking() {
        storage.switches()
                .put(new Switch(SwitchKind.KEY, "12", "it leaked", Fixtures.NOON, Optional.empty(), "server"));
        assertTrue(board.of(new KeyId(12)).isEmpty());
        assertTrue(board.look());

        assertTrue(board.of(new KeyId(12)).isPresent());
        assertTrue(board.of(new KeyId(1)).isEmpty());
    }

    @Test
    void networksAreMatchedAsTheyAreKnown() {
        switching.off("admin 1", SwitchKind.NETWORK, "203.0.113.9/28", "a flood", Optional.empty());
        switching.off("admin 1", SwitchKind.NETWORK, "2001:db8::/40", "a flood", Optional.empty());

        assertTrue(board.of(SwitchKind.NETWORK, "203.0.113.14").isPresent());
        assertFalse(board.of(SwitchKind.NETWORK, "203.0.113.16").isPresent());
        assertTrue(board.of(SwitchKind.NETWORK, "2001:db8:ff:1::/64").isPresent());
        assertFalse(board.of(SwitchKind.NETWORK, "2001:db8:100:1::/64").isPresent());
        assertFalse(board.of(SwitchKind.NETWORK_SHUT, "203.0.113.14").isPresent());
        assertFalse(board.of(SwitchKind.NETWORK, "unknown").isPresent());
    }

    @Test
    void theSettingsCannotBeSwitchedOver() {
        assertThrows(Refusal.class, () -> switching.on("admin 1", SwitchKind.INGEST, ""));
        assertEquals(List.of(fixed), switching.all());
    }
}
