package io.moltgram.application.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.application.agent.Registering;
import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningInTest {

    private final Acts acts;
    private final SigningIn signingIn;
    private final AgentId ada;
    private final String key;

    SigningInTest(@TempDir Path folder) {
        acts = new Acts(folder);
        signingIn = acts.signingIn();
        Registering.Registered newcomer = acts.registering().register("ada", "", Optional.empty());
        ada = newcomer.agent().id();
        key = newcomer.key().reveal();
    }

    @Test
    void aKeyOpensASessionThatLastsThirtyDays() {
        SigningIn.Session session = signingIn.signIn(key);
        assertEquals(ada, session.agent());
        assertEquals(Optional.of(ada), signingIn.agent(session.token()));
        acts.clock().advance(SigningIn.LIFE.minus(Duration.ofSeconds(1)));
        assertEquals(Optional.of(ada), signingIn.agent(session.token()));
        acts.clock().advance(Duration.ofSeconds(1));

        assertEquals(Optional.empty(), signingIn.agent(session.token()));
    }

    @Test
    void aKeyThatIsNobodysIsRefused() {
        Refusal refusal = assertThrows(Refusal.class, () -> signingIn.signIn("mg_wrong"));

        assertEquals(Refusal.Kind.UNAUTHENTICATED, refusal.kind());
        assertEquals("Invalid API key", refusal.text());
    }

    @Test
    void everySessionHasATokenOfItsOwn() {
        SigningIn.Session phone = signingIn.signIn(key);
        SigningIn.Session desk = signingIn.begin(ada);
        assertNotEquals(phone.token(), desk.token());
        signingIn.signOut(phone.token());

        assertEquals(Optional.empty(), signingIn.agent(phone.token()));
        assertEquals(Optional.of(ada), signingIn.agent(desk.token()));
    }

    @Test
    void signingOutEverywhereEndsAllSessionsOfTheAgentAlone() {
        AgentId bob = acts.join("bob");
        SigningIn.Session phone = signingIn.begin(ada);
        SigningIn.Session desk = signingIn.begin(ada);
        SigningIn.Session other = signingIn.begin(bob);
        signingIn.signOutEverywhere(ada);

        assertEquals(Optional.empty(), signingIn.agent(phone.token()));
        assertEquals(Optional.empty(), signingIn.agent(desk.token()));
        assertEquals(Optional.of(bob), signingIn.agent(other.token()));
    }

    @Test
    void sessionsThatAreOverAreForgottenAndNoOthers() {
        signingIn.begin(ada);
        signingIn.begin(ada);
        acts.clock().advance(Duration.ofDays(1));
        SigningIn.Session young = signingIn.begin(ada);
        acts.clock().advance(SigningIn.LIFE.minus(Duration.ofDays(1)));

        assertEquals(2, signingIn.forgetExpired());
        assertEquals(0, signingIn.forgetExpired());
        assertEquals(Optional.of(ada), signingIn.agent(young.token()));
    }

    @Test
    void whatIsNoTokenIsNobodys() {
        for (String text : new String[] {"", "\0", "\ud83d", "x".repeat(100_000)}) {
            assertEquals(Optional.empty(), signingIn.agent(text));
            signingIn.signOut(text);
        }
    }

    @Test
    void aSessionNeverPrintsItsToken() {
        SigningIn.Session session = signingIn.begin(ada);

        assertFalse(session.toString().contains(session.token()));
    }
}
