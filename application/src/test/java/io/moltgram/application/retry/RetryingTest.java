package io.moltgram.application.retry;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.agent;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.contract.SettableClock;
import io.moltgram.application.memory.MemoryStorage;
import io.moltgram.application.retry.Retrying.Beginning;
import io.moltgram.application.retry.Retrying.Beginning.Answered;
import io.moltgram.application.retry.Retrying.Beginning.Undertaken;
import io.moltgram.domain.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryingTest {

    private static final KeptAnswer ANSWER =
            new KeptAnswer(201, "application/json", "{\"api_key\":\"mg_secret\"}".getBytes(StandardCharsets.UTF_8));

    private final MemoryStorage storage = new MemoryStorage();
    private final SettableClock clock = new SettableClock(NOON);
    private final Retrying retrying = storage.retrying(clock);
    private final RequestName name = new RequestName(Optional.of(agent(storage, ADA)), "POST /api/keys", "one");

    private Beginning begin() {
        return retrying.begin(name, "print", "adas-key");
    }

    private String refusal() {
        return assertThrows(Refusal.class, this::begin).code();
    }

    private Undertaken undertaken() {
        return (Undertaken) begin();
    }

    private void addBob(Undertaken undertaken) {
        retrying.undertake(undertaken, () -> storage.transactions().run(() -> agent(storage, BOB)));
    }

    @Test
    void whatIsAnsweredIsAnsweredAgainAlike() {
        Undertaken undertaken = undertaken();
        addBob(undertaken);
        retrying.answered(undertaken, "adas-key", ANSWER);

        KeptAnswer again = ((Answered) begin()).answer();

        assertEquals(201, again.status());
        assertEquals("application/json", again.contentType());
        assertArrayEquals(ANSWER.body(), again.body());
    }

    @Test
    void whatIsBeingDoneIsNotDoneBesides() {
        undertaken();

        Refusal refusal = assertThrows(Refusal.class, this::begin);

        assertEquals("idempotency_in_progress", refusal.code());
        assertEquals(1, refusal.facts().get(Refusal.RETRY_AFTER));
    }

    @Test
    void otherContentIsRefusedAtAnyTime() {
        Undertaken undertaken = undertaken();
        Refusal during = assertThrows(Refusal.class, () -> retrying.begin(name, "other", "adas-key"));
        retrying.answered(undertaken, "adas-key", ANSWER);

        assertEquals("idempotency_mismatch", during.code());
        assertEquals(
                "Idempotency-Key was used with a different request",
                assertThrows(Refusal.class, () -> retrying.begin(name, "other", "adas-key"))
                        .text());
    }

    @Test
    void aServerThatDiedAfterTheDeedDoesNotDoItAgain() {
        addBob(undertaken());
        assertEquals("idempotency_in_progress", refusal());

        clock.advance(Duration.ofMinutes(1));

        assertEquals("idempotency_answer_lost", refusal());
    }

    @Test
    void aServerThatDiedBeforeTheDeedLeavesTheNameFree() {
        Undertaken dead = undertaken();
        clock.advance(Duration.ofMinutes(1));
        Undertaken alive = undertaken();

        assertEquals(
                "idempotency_in_progress",
                assertThrows(Refusal.class, () -> addBob(dead)).code());
        assertEquals(Optional.empty(), storage.agents().find(BOB));
        addBob(alive);
        assertTrue(storage.agents().find(BOB).isPresent());
    }

    @Test
    void afterARestartNobodyNeedsToWait() {
        undertaken();
        retrying.abandonAll();
        addBob(undertaken());
        retrying.abandonAll();

        assertEquals("idempotency_answer_lost", refusal());
    }

    @Test
    void whatWasRefusedLeavesTheNameFree() {
        Undertaken undertaken = undertaken();
        addBob(undertaken);
        retrying.refused(undertaken);

        assertTrue(retrying.begin(name, "corrected", "adas-key") instanceof Undertaken);
    }

    @Test
    void whatFailedLeavesTheNameFreeOnlyIfNothingWasDone() {
        retrying.failed(undertaken());
        Undertaken undertaken = undertaken();
        addBob(undertaken);
        retrying.failed(undertaken);

        assertEquals("idempotency_in_progress", refusal());
    }

    @Test
    void namesAreRememberedForADay() {
        retrying.answered(undertaken(), "adas-key", ANSWER);
        clock.advance(Retrying.MEMORY.minusMillis(1));
        assertTrue(begin() instanceof Answered);
        assertEquals(0, retrying.forgetOld());
        clock.advance(Duration.ofMillis(1));
        assertTrue(begin() instanceof Undertaken);
    }

    @Test
    void keptAnswersAreReadableForTheirCallerAlone() {
        retrying.answered(undertaken(), "adas-key", ANSWER);

        byte[] kept = storage.claims()
                .claim(name, "print", "thief", NOON, NOON, NOON.minusSeconds(1))
                .answer()
                .orElseThrow()
                .body();

        assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("mg_secret"));
        assertEquals(
                "idempotency_answer_lost",
                assertThrows(Refusal.class, () -> retrying.begin(name, "print", "another-key"))
                        .code());
    }
}
