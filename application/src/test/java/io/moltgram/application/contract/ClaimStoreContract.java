package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.AWKWARD;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.agent;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.retry.ClaimStore;
import io.moltgram.application.retry.ClaimStore.Claim;
import io.moltgram.application.retry.ClaimStore.State;
import io.moltgram.application.retry.KeptAnswer;
import io.moltgram.application.retry.RequestName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every store of claims promises. */
public interface ClaimStoreContract {
    Instant SOON = NOON.plusSeconds(60);
    Duration DAY = Duration.ofDays(1);
    KeptAnswer ANSWER = new KeptAnswer(201, "application/json", new byte[] {0, 1, -1, 127, -128});

    Storage storage();

    private ClaimStore claims() {
        return storage().claims();
    }

    private RequestName adas(String key) {
        return new RequestName(
                Optional.of(
                        storage().agents().find(ADA).map(found -> found.id()).orElseGet(() -> agent(storage(), ADA))),
                "POST /api/posts",
                key);
    }

    private Claim claim(RequestName name, String holder, Instant now) {
        return claims().claim(name, "print", holder, now, now.plusSeconds(60), now.minus(DAY));
    }

    private State state(RequestName name) {
        return claim(name, "somebody", NOON).state();
    }

    @Test
    default void theFirstClaimStands() {
        RequestName name = adas(AWKWARD);
        Claim first = claims().claim(name, "print", "first", NOON, SOON, NOON.minus(DAY));
        assertEquals(new Claim("print", "first", State.CLAIMED, SOON, Optional.empty()), first);

        assertEquals(first, claims().claim(name, "other", "second", NOON, SOON, NOON.minus(DAY)));
    }

    @Test
    default void agentsRoutesAndKeysAreClaimedApart() {
        RequestName name = adas("key");
        claim(name, "first", NOON);
        for (RequestName other : List.of(
                adas("KEY"),
                new RequestName(name.agent(), "POST /api/posts/public", "key"),
                new RequestName(Optional.of(agent(storage(), BOB)), "POST /api/posts", "key"),
                new RequestName(Optional.empty(), "POST /api/posts", "key"))) {
            assertEquals("second", claim(other, "second", NOON).holder());
        }
    }

    @Test
    default void ofManyAtOnceOneFindsItsOwn() {
        RequestName name = adas("race");
        List<String> holders =
                Crowd.of(16, number -> claim(name, "holder-" + number, NOON).holder());

        assertEquals(1, holders.stream().collect(Collectors.toSet()).size());
    }

    @Test
    default void aClaimThatRanOutIsTakenOverAndItsHolderNoticesThat() {
        RequestName name = adas("key");
        claim(name, "first", NOON);
        assertEquals("first", claim(name, "second", SOON.minusMillis(1)).holder());
        assertEquals("second", claim(name, "second", SOON).holder());

        assertFalse(claims().markDone(name, "first"));
        claims().release(name, "first", true);
        claims().keep(name, "first", ANSWER);
        assertEquals(State.CLAIMED, state(name));
        assertTrue(claims().markDone(name, "second"));
    }

    @Test
    default void whatIsDoneIsNotTakenOverAndMayBeNotedAgain() {
        RequestName name = adas("key");
        claim(name, "first", NOON);
        assertTrue(claims().markDone(name, "first"));
        assertTrue(claims().markDone(name, "first"));

        assertEquals(
                new Claim("print", "first", State.DONE, SOON, Optional.empty()),
                claim(name, "second", NOON.plusSeconds(3600)));
    }

    @Test
    default void theAnswerIsKept() {
        RequestName name = adas("key");
        claim(name, "first", NOON);
        claims().markDone(name, "first");
        claims().keep(name, "first", ANSWER);

        Claim standing = claim(name, "second", NOON.plusSeconds(3600));
        assertEquals(State.ANSWERED, standing.state());
        KeptAnswer kept = standing.answer().orElseThrow();
        assertEquals(201, kept.status());
        assertEquals("application/json", kept.contentType());
        assertArrayEquals(ANSWER.body(), kept.body());
        claims().release(name, "first", true);
        assertEquals(State.ANSWERED, state(name));
    }

    @Test
    default void aReleasedNameIsFree() {
        RequestName name = adas("key");
        claim(name, "first", NOON);
        claims().release(name, "first", false);
        assertEquals("second", claim(name, "second", NOON).holder());
        claims().markDone(name, "second");
        claims().release(name, "second", false);
        assertEquals(State.DONE, state(name));
        claims().release(name, "second", true);

        assertEquals("third", claim(name, "third", NOON).holder());
    }

    @Test
    default void aNoteThatIsRolledBackWasNeverMade() {
        RequestName name = adas("key");
        claim(name, "first", NOON);
        try {
            storage().transactions().run(() -> {
                claims().markDone(name, "first");
                throw new IllegalStateException("halfway");
            });
        } catch (IllegalStateException expected) {
            assertEquals("halfway", expected.getMessage());
        }

        assertEquals(State.CLAIMED, state(name));
    }

    @Test
    default void abandonedClaimsAreFreeAndDoneOnesLetGo() {
        RequestName claimed = adas("claimed");
        RequestName done = adas("done");
        RequestName answered = adas("answered");
        List.of(claimed, done, answered).forEach(name -> claim(name, "first", NOON));
        claims().markDone(done, "first");
        claims().keep(answered, "first", ANSWER);
        claims().abandonAll();

        assertEquals("second", claim(claimed, "second", NOON).holder());
        Claim standing = claim(done, "second", NOON);
        assertEquals("first", standing.holder());
        assertFalse(standing.until().isAfter(NOON));
        assertEquals(State.ANSWERED, state(answered));
    }

    @Test
    default void oldClaimsAreForgotten() {
        RequestName old = adas("old");
        RequestName young = adas("young");
        claim(old, "first", NOON);
        claims().keep(old, "first", ANSWER);
        claim(young, "first", NOON.plusMillis(1));

        assertEquals("second", claim(old, "second", NOON.plus(DAY)).holder());
        assertEquals(1, claims().removeBefore(NOON.plusMillis(2)));
        assertEquals(0, claims().removeBefore(NOON.plusMillis(2)));
    }
}
