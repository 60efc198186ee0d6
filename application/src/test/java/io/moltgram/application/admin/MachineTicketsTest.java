package io.moltgram.application.admin;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.agent.SecretHasher;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineTicketsTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private static MachineTickets at(Instant now, char key) {
        byte[] secret = String.valueOf(key).repeat(40).getBytes(StandardCharsets.UTF_8);
        return new MachineTickets(new SecretHasher(secret), () -> now);
    }

    @Test
    void aTicketIsGoodForTwoMinutes() {
        String ticket = at(NOON, 'a').write();

        assertTrue(at(NOON.plusSeconds(120), 'a').isGood(ticket));
        assertTrue(at(NOON.minusSeconds(120), 'a').isGood(ticket));
        assertFalse(at(NOON.plusSeconds(121), 'a').isGood(ticket));
        assertFalse(at(NOON.minusSeconds(121), 'a').isGood(ticket));
    }

    @Test
    void aTicketByAnotherSecretIsNone() {
        assertFalse(at(NOON, 'b').isGood(at(NOON, 'a').write()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1.", "x.y", "99999999999999999999.aa", "-1.aa", "1780315200.", "1780315200"})
    void anythingElseIsNone(String text) {
        assertFalse(at(NOON, 'a').isGood(text));
    }
}
