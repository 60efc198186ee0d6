package io.moltgram.application.limit;

import static io.moltgram.application.contract.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.application.contract.Crowd;
import io.moltgram.application.limit.BlockStore.Block;
import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Order, texts and facts: HTTP contract, section 3.1. */
class ActionLimitsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final ActionQuotas REFERENCE = new ActionQuotas(50, 10, 30, Duration.ofMillis(500), 10, HOUR);

    private final Path folder;
    private final Acts acts;
    private final AgentId ada;

    ActionLimitsTest(@TempDir Path folder) {
        this.folder = folder;
        acts = new Acts(folder, REFERENCE);
        ada = acts.join("ada");
    }

    private Refusal refused(Action action) {
        return assertThrows(Refusal.class, () -> acts.limits().admit(ada, action));
    }

    private void admit(Action action) {
        acts.limits().admit(ada, action);
        acts.clock().advance(Duration.ofMillis(500));
    }

    @Test
    void twoQuickRequestsBlockForAnHour() {
        acts.limits().admit(ada, Action.LIKE);
        acts.clock().advance(Duration.ofMillis(123));
        Refusal now = refused(Action.LIKE);

        assertEquals(Refusal.Kind.TOO_MANY, now.kind());
        assertEquals("Suspicious activity detected. You have been temporarily blocked.", now.text());
        assertEquals(Map.of("retryAfter", 3600L), now.facts());
        assertEquals(
                new Block(
                        ada,
                        Action.LIKE,
                        "Suspicious activity detected: Rapid consecutive requests (123ms interval)",
                        NOON.plusMillis(123),
                        Optional.of(NOON.plusMillis(123).plus(HOUR))),
                acts.storage().blocks().active(ada, NOON.plusSeconds(1)).orElseThrow());
    }

    @Test
    void theEleventhAttemptInAMinuteBlocks() {
        for (int i = 0; i < 10; i++) {
            admit(Action.COMMENT);
        }
        refused(Action.COMMENT);

        assertEquals(
                "Suspicious activity detected: Too many actions in 1 minute (10 comment actions)",
                refused(Action.POST).facts().get("reason"));
    }

    @Test
    void aBlockCoversAllActionsAndIsToldFirst() {
        acts.limits().admit(ada, Action.LIKE);
        refused(Action.LIKE);
        for (Action action : Action.values()) {
            Refusal blocked = refused(action);
            assertEquals(Refusal.Kind.FORBIDDEN, blocked.kind());
            assertEquals("User temporarily blocked", blocked.text());
            assertEquals(
                    List.of("reason", "blockedUntil", "retry_at"),
                    List.copyOf(blocked.facts().keySet()));
            assertEquals(Instant.parse("2026-06-01T13:00:00Z"), blocked.facts().get("blockedUntil"));
        }
        acts.clock().advance(HOUR);

        assertDoesNotThrow(() -> acts.limits().admit(ada, Action.LIKE));
    }

    @Test
    void anEndlessBlockNamesNoEnd() {
        acts.storage().blocks().add(new Block(ada, Action.POST, "spam", NOON, Optional.empty()));
        acts.clock().advance(Duration.ofDays(9999));

        assertEquals(Map.of("reason", "spam"), refused(Action.LIKE).facts());
    }

    @Test
    void anotherAgentIsNotMeant() {
        AgentId bob = acts.join("bob");
        acts.limits().admit(ada, Action.LIKE);
        refused(Action.LIKE);

        assertDoesNotThrow(() -> acts.limits().admit(bob, Action.LIKE));
    }

    @Test
    void aUsedUpHourSaysWhenTheNextOneBegins() {
        acts.clock().set(NOON.plusSeconds(2700).minusMillis(1));
        for (int i = 0; i < 10; i++) {
            acts.limits().requireRoom(ada, Action.POST);
            acts.limits().spend(ada, Action.POST);
        }
        Refusal spending = assertThrows(Refusal.class, () -> acts.limits().spend(ada, Action.POST));
        Refusal asking = assertThrows(Refusal.class, () -> acts.limits().requireRoom(ada, Action.POST));

        assertEquals("Rate limit exceeded", spending.text());
        assertEquals(
                Map.of("retryAfter", 901L, "remaining", 0, "limit", 10, "actual", 10, "retry_at", NOON.plus(HOUR)),
                spending.facts());
        assertEquals(spending.facts(), asking.facts());
        assertEquals(Refusal.Kind.TOO_MANY, asking.kind());
    }

    @Test
    void hoursAreThoseOfTheClockOnTheWall() {
        acts.clock().set(NOON.plusSeconds(3599));
        for (int i = 0; i < 10; i++) {
            acts.limits().spend(ada, Action.POST);
        }
        assertEquals(
                1L,
                assertThrows(Refusal.class, () -> acts.limits().spend(ada, Action.POST))
                        .facts()
                        .get("retryAfter"));
        acts.clock().advance(Duration.ofSeconds(1));

        assertDoesNotThrow(() -> acts.limits().spend(ada, Action.POST));
    }

    @Test
    void onlyHoursThatAreOverAreForgotten() {
        acts.limits().spend(ada, Action.POST);
        acts.clock().advance(HOUR);
        acts.limits().spend(ada, Action.POST);

        assertEquals(1, acts.limits().forgetPastHours());
        assertEquals(0, acts.limits().forgetPastHours());
        assertEquals(1, acts.storage().quotas().spent(ada, Action.POST, NOON.plus(HOUR)));
    }

    @Test
    void zeroMeansWithoutLimitAndUnwatched() {
        Acts free = new Acts(folder, ActionQuotas.NONE);
        AgentId bob = free.join("bob");
        for (int i = 0; i < 200; i++) {
            free.limits().admit(bob, Action.LIKE);
            free.limits().requireRoom(bob, Action.LIKE);
            free.limits().spend(bob, Action.LIKE);
        }

        assertEquals(0, free.storage().quotas().spent(bob, Action.LIKE, NOON));
    }

    @Test
    void theStandardFiguresAreThoseOfTheReferenceButForTheInterval() {
        assertEquals(new ActionQuotas(50, 10, 30, Duration.ZERO, 10, HOUR), ActionQuotas.STANDARD);
    }

    @Test
    void ofManyAtOnceExactlyAsManyPassAsMay() {
        Acts busy = new Acts(folder, ActionQuotas.STANDARD);
        AgentId bob = busy.join("bob");

        assertEquals(10, Crowd.yes(64, number -> {
            try {
                busy.limits().admit(bob, Action.LIKE);
                return true;
            } catch (Refusal refusal) {
                return false;
            }
        }));
    }
}
