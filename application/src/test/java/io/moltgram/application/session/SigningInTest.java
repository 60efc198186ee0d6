package io.moltgram.application.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.application.agent.Registering;
import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.KeyHolder;
import io.moltgram.domain.agent.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
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
    void aKeyForSomeThingsOnlyOpensNoSession() {
        KeyHolder holder = acts.authenticating().holder(key).orElseThrow();
        String poster = acts.keyIssuing()
                .create(holder, "poster", Set.of(Scope.POST, Scope.MANAGE), Optional.empty())
                .secret()
                .reveal();

        assertEquals(
                "key_too_narrow",
                assertThrows(Refusal.class, () -> signingIn.signIn(poster)).code());
    }

    @Test
    void aSessionEndsWithTheKeyThatOpenedIt() {
        KeyHolder holder = acts.authenticating().holder(key).orElseThrow();
        Instant end = acts.clock().instant().plusSeconds(60);
        String brief = acts.keyIssuing()
                .create(holder, "brief", Scope.ALL, Optional.of(end))
                .secret()
                .reveal();
        String token = signingIn.signIn(brief).token();
        assertEquals(Optional.of(ada), signingIn.agent(token));
        acts.clock().set(end);

        assertEquals(Optional.empty(), signingIn.agent(token));
    }

    @Test
    void aLeakedKeyEndsTheSessions() {
        String token = signingIn.signIn(key).token();
        assertThrows(Refusal.class, () -> acts.keyGuarding().refuseKeysIn(key));

        assertEquals(Optional.empty(), signingIn.agent(token));
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
