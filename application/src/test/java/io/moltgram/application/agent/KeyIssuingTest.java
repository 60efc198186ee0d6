package io.moltgram.application.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.application.memory.Acts;
import io.moltgram.application.session.SigningIn;
import io.moltgram.application.switches.SwitchBoard;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.ApiKey;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyHolder;
import io.moltgram.domain.agent.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
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

    private KeyHolder holder(ApiKey key) {
        return acts.authenticating().holder(key.reveal()).orElseThrow();
    }

    private KeyIssuing.Issued rotate(ApiKey key, Duration overlap, boolean others) {
        return acts.keyIssuing().rotate(holder(key), overlap, others);
    }

    private ApiKey create(String name, Scope... scopes) {
        return acts.keyIssuing()
                .create(holder(first), name, Set.of(scopes), Optional.empty())
                .secret();
    }

    private static String code(Executable deed) {
        return assertThrows(Refusal.class, deed).code();
    }

    @Test
    void theFirstKeyIsCalledDefaultAndMayDoEverything() {
        IssuedKey key = acts.authenticating().key(first.reveal()).orElseThrow();

        assertEquals("default", key.name());
        assertEquals(Scope.ALL, key.scopes());
        assertEquals(Optional.empty(), key.expiresAt());
        assertEquals(first.reveal().substring(0, 9), key.prefix());
    }

    @Test
    void aKeyMayDoWhatItWasMadeForAndAlwaysRead() {
        KeyHolder holder = holder(create("poster", Scope.POST));

        assertEquals(Set.of(Scope.READ, Scope.POST), holder.scopes());
        assertEquals(ada, holder.agent());
    }

    @Test
    void aKeyGivesNoScopeThatItLacks() {
        KeyHolder manager = holder(create("manager", Scope.MANAGE));
        KeyIssuing issuing = acts.keyIssuing();

        assertEquals(
                "scope_exceeded",
                code(() -> issuing.create(manager, "more", Set.of(Scope.MANAGE, Scope.POST), Optional.empty())));
        assertEquals(
                Set.of(Scope.READ, Scope.MANAGE),
                issuing.create(manager, "same", Set.of(Scope.MANAGE), Optional.empty())
                        .key()
                        .scopes());
    }

    @Test
    void aKeyEndsWhenItExpires() {
        Instant end = acts.clock().instant().plusSeconds(60);
        ApiKey brief = acts.keyIssuing()
                .create(holder(first), "brief", Scope.ALL, Optional.of(end))
                .secret();
        KeyHolder holder = holder(brief);
        acts.clock().set(end.minusMillis(1));
        assertEquals(Optional.of(ada), agent(brief));
        acts.clock().set(end);

        assertEquals(Optional.empty(), agent(brief));
        assertEquals("api_key_invalid", code(() -> acts.keyIssuing().rotate(holder, Duration.ZERO, false)));
        assertEquals("api_key_invalid", code(() -> acts.keyIssuing().create(holder, "x", Set.of(), Optional.empty())));
    }

    @Test
    void namesAreCleanedAndBounded() {
        assertEquals("key_name_missing", code(() -> create(" <b> ")));
        assertEquals("key_name_too_long", code(() -> create("x".repeat(51))));
        assertEquals(
                "x".repeat(50),
                acts.authenticating()
                        .key(create(" " + "x".repeat(50)).reveal())
                        .orElseThrow()
                        .name());
    }

    @Test
    void anAgentHasTwentyKeysAtMost() {
        for (int number = 2; number <= IssuedKey.MOST; number++) {
            create("key " + number);
        }

        assertEquals("too_many_keys", code(() -> create("one more")));
        assertEquals("too_many_keys", code(() -> rotate(first, Duration.ofMinutes(1), false)));
        assertEquals(Optional.of(ada), agent(rotate(first, Duration.ZERO, false).secret()));
    }

    @Test
    void rotatingReplacesTheKeyThatWasUsedAlone() {
        ApiKey other = create("other", Scope.POST);
        KeyIssuing.Issued issued = rotate(first, Duration.ZERO, false);

        assertEquals(Optional.of(ada), agent(other));
        assertEquals("default", issued.key().name());
        assertEquals(Scope.ALL, issued.key().scopes());
        assertEquals(Optional.empty(), issued.oldEndsAt());
    }

    @Test
    void rotatingMayEndAllOtherKeysToo() {
        ApiKey other = create("other", Scope.POST);
        ApiKey second = rotate(first, Duration.ZERO, true).secret();

        assertEquals(Optional.empty(), agent(first));
        assertEquals(Optional.empty(), agent(other));
        assertEquals(Optional.of(ada), agent(second));
    }

    @Test
    void withAnOverlapTheOldKeyGoesOnUntilThen() {
        KeyIssuing.Issued issued = rotate(first, Duration.ofHours(1), false);
        Instant end = issued.oldEndsAt().orElseThrow();
        assertEquals(acts.clock().instant().plus(Duration.ofHours(1)), end);
        assertEquals(Optional.of(ada), agent(first));
        assertEquals("key_replaced", code(() -> rotate(first, Duration.ZERO, false)));
        acts.clock().set(end);

        assertEquals(Optional.empty(), agent(first));
        assertEquals(Optional.of(ada), agent(issued.secret()));
    }

    @Test
    void anOverlapProlongsNoKey() {
        Instant end = acts.clock().instant().plusSeconds(60);
        ApiKey brief = acts.keyIssuing()
                .create(holder(first), "brief", Scope.ALL, Optional.of(end))
                .secret();
        KeyIssuing.Issued issued = rotate(brief, Duration.ofHours(1), false);

        assertEquals(Optional.of(end), issued.oldEndsAt());
        assertEquals(Optional.of(end), issued.key().expiresAt());
    }

    @Test
    void anOverlapIsBounded() {
        assertEquals("overlap_out_of_range", code(() -> rotate(first, Duration.ofSeconds(-1), false)));
        assertEquals(
                "overlap_out_of_range", code(() -> rotate(first, KeyIssuing.LONGEST_OVERLAP.plusSeconds(1), false)));
        assertEquals(Optional.of(ada), agent(first));
        rotate(first, KeyIssuing.LONGEST_OVERLAP, false);
    }

    @Test
    void usesAreWrittenDownOnceAMinute() {
        agent(first);
        assertEquals(1, acts.keys().uses().writeDown());
        assertEquals(Optional.of(acts.clock().instant()), key().usedAt());
        acts.clock().advance(Duration.ofSeconds(59));
        agent(first);
        assertEquals(0, acts.keys().uses().writeDown());
        acts.clock().advance(Duration.ofSeconds(1));
        agent(first);

        assertEquals(1, acts.keys().uses().writeDown());
        assertEquals(0, acts.keys().uses().writeDown());
        assertEquals(Optional.of(acts.clock().instant()), key().usedAt());
    }

    private IssuedKey key() {
        return acts.storage().keys().all(ada).get(0);
    }

    @Test
    void aRotatedKeyStopsWorkingAtOnceAndTheNewOneWorks() {
        ApiKey second = rotate(first, Duration.ZERO, false).secret();

        assertNotEquals(first, second);
        assertEquals(Optional.empty(), agent(first));
        assertEquals(Optional.of(ada), agent(second));
    }

    @Test
    void rotatingEndsTheAgentsWebSessionsAndNoOthers() {
        String token = acts.signingIn().signIn(first.reveal()).token();
        SigningIn.Session bobs = acts.signingIn()
                .signIn(acts.registering()
                        .register("bob", "", Optional.empty())
                        .key()
                        .reveal());
        AgentId bob = bobs.agent();
        String other = bobs.token();
        rotate(first, Duration.ZERO, false);

        assertEquals(Optional.empty(), acts.signingIn().agent(token));
        assertEquals(Optional.of(bob), acts.signingIn().agent(other));
    }

    @Test
    void onlyAHashIsKeptAndItDependsOnTheServersKey() {
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        Authenticating elsewhere = new Authenticating(
                acts.storage().keys(),
                new SecretHasher(otherKey),
                acts.keys().uses(),
                SwitchBoard.untouched(),
                acts.clock());

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
