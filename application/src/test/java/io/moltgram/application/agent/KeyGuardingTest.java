package io.moltgram.application.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.contract.Fixtures;
import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.ApiKey;
import io.moltgram.domain.event.KeyLeaked;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyGuardingTest {

    private final Acts acts;
    private final AgentId ada;
    private final ApiKey key;

    KeyGuardingTest(@TempDir Path folder) {
        acts = new Acts(folder);
        Registering.Registered newcomer = acts.registering().register("ada", "", Optional.empty());
        ada = newcomer.agent().id();
        key = newcomer.key();
    }

    @Test
    void aLiveKeyIsRefusedAndRevokedAndItsOwnerTold() {
        String text = "my key is mg_mg_" + key.reveal() + "mg_!";
        Refusal refusal = assertThrows(Refusal.class, () -> acts.keyGuarding().refuseKeysIn("harmless", text));

        assertEquals("key_leaked", refusal.code());
        assertEquals(Optional.empty(), acts.authenticating().agent(key.reveal()));
        assertTrue(acts.told().contains(new KeyLeaked(ada, Fixtures.NOON)));
    }

    @Test
    void whatOnlyLooksLikeAKeyMayBeSaid() {
        acts.keyGuarding()
                .refuseKeysIn("mg_" + "A".repeat(40), ApiKey.of(new byte[26]).reveal(), "mg_");

        assertEquals(Optional.of(ada), acts.authenticating().agent(key.reveal()));
    }

    @Test
    void aRevokedKeyMayBeSaid() {
        acts.keyIssuing().rotate(ada);
        int told = acts.told().size();
        acts.keyGuarding().refuseKeysIn(key.reveal());

        assertEquals(told, acts.told().size());
    }
}
