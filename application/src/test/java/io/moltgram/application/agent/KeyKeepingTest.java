package io.moltgram.application.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.application.Patch;
import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.ApiKey;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyHolder;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.agent.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class KeyKeepingTest {

    private final Acts acts;
    private final AgentId ada;
    private final KeyHolder first;
    private final KeyKeeping keeping;

    KeyKeepingTest(@TempDir Path folder) {
        acts = new Acts(folder);
        Registering.Registered newcomer = acts.registering().register("ada", "", Optional.empty());
        ada = newcomer.agent().id();
        first = holder(newcomer.key());
        keeping = acts.keys().keeping();
    }

    private KeyHolder holder(ApiKey key) {
        return acts.authenticating().holder(key.reveal()).orElseThrow();
    }

    private KeyIssuing.Issued create(KeyHolder by, Scope... scopes) {
        return acts.keyIssuing().create(by, "made", Set.of(scopes), Optional.empty());
    }

    private IssuedKey scoped(KeyHolder by, KeyId id, Scope... scopes) {
        return keeping.change(by, id, Patch.keep(), Patch.put(Set.of(scopes)), Patch.keep());
    }

    private IssuedKey ending(KeyId id, Optional<Instant> end) {
        return keeping.change(first, id, Patch.keep(), Patch.keep(), Patch.put(end));
    }

    private static String code(Executable deed) {
        return assertThrows(Refusal.class, deed).code();
    }

    @Test
    void whatIsGivenChangesAndCountsAtOnce() {
        KeyIssuing.Issued made = create(first, Scope.POST);
        KeyId id = made.key().id();
        assertEquals(
                "renamed",
                keeping.change(first, id, Patch.put(" renamed "), Patch.keep(), Patch.keep())
                        .name());
        scoped(first, id, Scope.MESSAGE);
        assertEquals(Set.of(Scope.READ, Scope.MESSAGE), holder(made.secret()).scopes());
        ending(id, Optional.of(acts.clock().instant().plusSeconds(5)));
        acts.clock().advance(Duration.ofSeconds(4));
        assertEquals(
                "renamed", acts.storage().keys().hold(ada, id).orElseThrow().name());
        ending(id, Optional.empty());
        acts.clock().advance(Duration.ofDays(1000));

        assertEquals(id, holder(made.secret()).key());
    }

    @Test
    void whatHasEndedStaysEnded() {
        KeyId id = create(first, Scope.POST).key().id();
        ending(id, Optional.of(acts.clock().instant().plusSeconds(5)));
        acts.clock().advance(Duration.ofSeconds(5));

        assertEquals("key_ended", code(() -> ending(id, Optional.empty())));
        assertEquals(0, keeping.forgetExpired(Duration.ofSeconds(1)));
        assertEquals(1, keeping.forgetExpired(Duration.ZERO));
        assertEquals("key_not_found", code(() -> ending(id, Optional.empty())));
    }

    @Test
    void aReplacedKeyIsNotProlonged() {
        acts.keyIssuing().rotate(first, Duration.ofHours(1), false);

        assertEquals("key_ended", code(() -> ending(first.key(), Optional.empty())));
    }

    @Test
    void aKeyGivesNoScopeThatItLacks() {
        KeyHolder manager = holder(create(first, Scope.MANAGE).secret());
        KeyId other = create(first, Scope.READ).key().id();

        assertEquals("scope_exceeded", code(() -> scoped(manager, other, Scope.POST)));
        assertEquals("scope_exceeded", code(() -> scoped(manager, manager.key(), Scope.MANAGE, Scope.MESSAGE)));
        assertEquals(
                Set.of(Scope.READ, Scope.MANAGE),
                scoped(manager, other, Scope.MANAGE).scopes());
    }

    @Test
    void aRevokedKeyIsNobodysAndTheSessionsItBeganAreOver() {
        KeyIssuing.Issued made = create(first, Scope.POST, Scope.MESSAGE, Scope.MANAGE);
        String token = acts.signingIn().signIn(made.secret().reveal()).token();
        keeping.revoke(first, made.key().id());

        assertEquals(Optional.empty(), acts.authenticating().agent(made.secret().reveal()));
        assertEquals(Optional.empty(), acts.signingIn().agent(token));
        assertEquals(
                "key_not_found", code(() -> keeping.revoke(first, made.key().id())));
    }

    @Test
    void fewerScopesEndTheSessionsAndAnotherNameDoesNot() {
        KeyIssuing.Issued made = create(first, Scope.POST, Scope.MESSAGE, Scope.MANAGE);
        KeyId id = made.key().id();
        String token = acts.signingIn().signIn(made.secret().reveal()).token();
        keeping.change(first, id, Patch.put("x"), Patch.keep(), Patch.keep());
        assertEquals(Optional.of(ada), acts.signingIn().agent(token));
        scoped(first, id);

        assertEquals(Optional.empty(), acts.signingIn().agent(token));
    }

    @Test
    void theKeysOfOthersAreNotThere() {
        ApiKey bobs = acts.registering().register("bob", "", Optional.empty()).key();
        KeyId foreign = holder(bobs).key();

        assertEquals("key_not_found", code(() -> keeping.revoke(first, foreign)));
        assertEquals("key_not_found", code(() -> scoped(first, foreign)));
    }

    @Test
    void oneKeyThatMayManageAlwaysStays() {
        KeyIssuing.Issued poster = create(first, Scope.POST);
        assertEquals("last_key", code(() -> keeping.revoke(first, first.key())));
        assertEquals("last_key", code(() -> scoped(first, first.key(), Scope.POST)));
        KeyHolder second = holder(create(first, Scope.MANAGE).secret());
        keeping.revoke(first, first.key());

        assertEquals("last_key", code(() -> keeping.revoke(second, second.key())));
        keeping.revoke(second, poster.key().id());
    }

    @Test
    void aCallThatWasLetInWithAKeyThatHasEndedSinceIsRefused() {
        KeyHolder second = holder(create(first, Scope.MANAGE).secret());
        keeping.revoke(first, second.key());

        assertEquals("api_key_invalid", code(() -> keeping.revoke(second, first.key())));
        assertEquals("api_key_invalid", code(() -> scoped(second, first.key())));
        assertEquals("api_key_invalid", code(() -> create(second)));
    }
}
