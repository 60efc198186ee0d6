package io.moltgram.application.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.HookSecret;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SecretSealingTest {

    private static final AgentId ADA = new AgentId(1);
    private static final HookSecret SECRET = new HookSecret("Grüße, 日本語 👩‍🚀");

    private final Random random = new Random(1);
    private final SecretSealing sealing = new SecretSealing(new byte[32], random);

    @Test
    void whatIsSealedOpensForItsOwnerAlone() {
        String sealed = sealing.seal(ADA, SECRET);
        assertFalse(sealed.contains("Grüße"));

        assertEquals(Optional.of(SECRET), sealing.open(ADA, sealed));
        assertEquals(Optional.empty(), sealing.open(new AgentId(2), sealed));
        assertEquals(Optional.empty(), new SecretSealing("another server's key".getBytes(), random).open(ADA, sealed));
    }

    @Test
    void theSameSecretLooksDifferentEachTime() {
        assertNotEquals(sealing.seal(ADA, SECRET), sealing.seal(ADA, SECRET));
    }

    @Test
    void whatWasDamagedDoesNotOpen() {
        String sealed = sealing.seal(ADA, SECRET);
        char last = sealed.charAt(sealed.length() - 2);
        String damaged = sealed.substring(0, sealed.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + sealed.charAt(sealed.length() - 1);
        for (String text : new String[] {damaged, "", "v1.", "v1.AAAA", "v1.???", sealed.substring(3)}) {
            assertEquals(Optional.empty(), sealing.open(ADA, text), text);
        }
    }
}
