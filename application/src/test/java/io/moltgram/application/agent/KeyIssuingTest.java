package io.moltgram.application.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.application.memory.Acts;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.ApiKey;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys from both sides: issued here, told apart by {@link Authenticating}. */
class KeyIssuingTest {

    private final Acts acts;
    private final AgentId ada;
    private final ApiKey first;

    KeyIssuingTest(@TempDir Path folder) {
        acts = new Acts(folder);
        Registering.Registered newcomer = acts.registering().register("ada", "", Optional.empty());
        ada = newcomer.agent().id();
        first = newcomer.key();
    }

    private Optional<AgentId> agent(ApiKey key) {
        return acts.authenticating().agent(key.reveal());
    }

    @Test
    void aRotatedKeyStopsWorkingAtOnceAndTheNewOneWorks() {
        ApiKey second = acts.keyIssuing().rotate(ada);

        assertNotEquals(first, second);
        assertEquals(Optional.empty(), agent(first));
        assertEquals(Optional.of(ada), agent(second));
    }

    @Test
    void rotatingEndsTheAgentsWebSessionsAndNoOthers() {
        String token = acts.signingIn().signIn(first.reveal()).token();
        AgentId bob = acts.join("bob");
        String other = acts.signingIn().begin(bob).token();
        acts.keyIssuing().rotate(ada);

        assertEquals(Optional.empty(), acts.signingIn().agent(token));
        assertEquals(Optional.of(bob), acts.signingIn().agent(other));
    }

    @Test
    void onlyAHashIsKeptAndItDependsOnTheServersKey() {
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        Authenticating elsewhere = new Authenticating(acts.storage().keys(), new SecretHasher(otherKey));

        assertEquals(Optional.of(ada), agent(first));
        assertEquals(Optional.empty(), elsewhere.agent(first.reveal()));
        assertThrows(IllegalArgumentException.class, () -> new SecretHasher(new byte[31]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "mg_", "\0", "\ud83d", "mg_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "' OR 1=1 --"})
    void whatIsNobodysKeyIsNobodys(String text) {
        assertEquals(Optional.empty(), acts.authenticating().agent(text));
        assertEquals(Optional.empty(), acts.authenticating().agent(first.reveal() + text + "x"));
    }

    @Test
    void aWellFormedKeyThatWasNeverIssuedIsNobodys() {
        assertEquals(Optional.empty(), agent(ApiKey.of(new byte[ApiKey.RANDOM_BYTES])));
    }
}
