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

    private String newcomer(String name) {
        return acts.registering().register(name, "", Optional.empty()).key().reveal();
    }

    @Test
    void severalAgentsActFromOneBrowserInTurn() {
        String bobs = newcomer("bob");
        SigningIn.Session first = signingIn.signIn(key, Optional.empty(), "Firefox");
        SigningIn.Session both = signingIn.signIn(bobs, Optional.of(first.token()), "Firefox");
        AgentId bob = both.agent();
        assertEquals(Optional.empty(), signingIn.agent(first.token()), "the old secret is good for nothing");
        assertEquals(Optional.of(bob), signingIn.agent(both.token()));
        acts.keys().sessions().switchTo(both.token(), ada);
        assertEquals(Optional.of(ada), signingIn.agent(both.token()));
        signingIn.signOut(both.token());
        assertEquals(Optional.of(bob), signingIn.agent(both.token()));
        assertEquals(
                "session_not_found",
                assertThrows(Refusal.class, () -> acts.keys().sessions().switchTo(both.token(), ada))
                        .code());
        signingIn.signOutAll(both.token());

        assertEquals(Optional.empty(), signingIn.agent(both.token()));
    }

    @Test
    void aNinthAgentInABrowserIsRefusedAndTheOthersStay() {
        Optional<String> token = Optional.of(signingIn.signIn(key).token());
        for (int i = 1; i < SigningIn.MOST; i++) {
            token = Optional.of(
                    signingIn.signIn(newcomer("agent-" + i), token, "").token());
        }
        Optional<String> full = token;
        String ninth = newcomer("ninth");
        assertEquals(
                "too_many_sessions",
                assertThrows(Refusal.class, () -> signingIn.signIn(ninth, full, ""))
                        .code());

        assertEquals(SigningIn.MOST, signingIn.in(full.orElseThrow()).size());
        assertEquals(ada, signingIn.signIn(key, full, "").agent(), "one that is there may sign in again");
    }

    @Test
    void aSessionEndsWithItsKeyAndNoOther() {
        KeyHolder holder = acts.authenticating().holder(key).orElseThrow();
        String other = acts.keyIssuing()
                .create(holder, "other", Scope.ALL, Optional.empty())
                .secret()
                .reveal();
        String byFirst = signingIn.signIn(key).token();
        String byOther = signingIn.signIn(other).token();
        acts.keys()
                .keeping()
                .revoke(holder, acts.authenticating().key(other).orElseThrow().id());
        assertEquals(Optional.empty(), signingIn.agent(byOther));
        assertEquals(Optional.of(ada), signingIn.agent(byFirst));
        acts.keyIssuing().rotate(holder, Duration.ofHours(1), false);

        assertEquals(Optional.empty(), signingIn.agent(byFirst), "a key that was replaced opens nothing");
    }

    @Test
    void oneSessionOfSeveralIsEndedByItsOwnerAlone() {
        String phone = signingIn.signIn(key, Optional.empty(), "Phone").token();
        String desk = signingIn.signIn(key, Optional.empty(), "Desk").token();
        AgentId bob = signingIn.signIn(newcomer("bob")).agent();
        long id = acts.keys().sessions().of(ada).get(1).id();
        assertEquals("Phone", acts.keys().sessions().of(ada).get(1).device());
        assertThrows(Refusal.class, () -> acts.keys().sessions().end(bob, id));
        acts.keys().sessions().end(ada, id);

        assertEquals(Optional.empty(), signingIn.agent(phone));
        assertEquals(Optional.of(ada), signingIn.agent(desk));
    }

    @Test
    void aUseIsWrittenDownNowAndThen() {
        String token = signingIn.signIn(key).token();
        signingIn.in(token);
        assertEquals(0, signingIn.writeDown());
        acts.clock().advance(SigningIn.GRAIN);
        signingIn.in(token);
        assertEquals(1, signingIn.writeDown());
        assertEquals(0, signingIn.writeDown());

        assertEquals(
                acts.clock().instant(), acts.keys().sessions().of(ada).get(0).usedAt());
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
        SigningIn.Session desk = signingIn.signIn(key);
        assertNotEquals(phone.token(), desk.token());
        signingIn.signOut(phone.token());

        assertEquals(Optional.empty(), signingIn.agent(phone.token()));
        assertEquals(Optional.of(ada), signingIn.agent(desk.token()));
    }

    @Test
    void signingOutEverywhereEndsAllSessionsOfTheAgentAlone() {
        SigningIn.Session phone = signingIn.signIn(key);
        SigningIn.Session desk = signingIn.signIn(key);
        SigningIn.Session other = signingIn.signIn(newcomer("bob"));
        AgentId bob = other.agent();
        acts.keys().sessions().signOutEverywhere(ada);

        assertEquals(Optional.empty(), signingIn.agent(phone.token()));
        assertEquals(Optional.empty(), signingIn.agent(desk.token()));
        assertEquals(Optional.of(bob), signingIn.agent(other.token()));
    }

    @Test
    void sessionsThatAreOverAreForgottenAndNoOthers() {
        signingIn.signIn(key);
        signingIn.signIn(key);
        acts.clock().advance(Duration.ofDays(1));
        SigningIn.Session young = signingIn.signIn(key);
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
        SigningIn.Session session = signingIn.signIn(key);

        assertFalse(session.toString().contains(session.token()));
    }
}
