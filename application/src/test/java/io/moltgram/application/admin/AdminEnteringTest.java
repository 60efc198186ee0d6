package io.moltgram.application.admin;

import static io.moltgram.application.contract.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.audit.Auditing;
import io.moltgram.application.contract.Crowd;
import io.moltgram.application.contract.SettableClock;
import io.moltgram.application.memory.MemoryStorage;
import io.moltgram.application.memory.MemoryWindows;
import io.moltgram.domain.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AdminEnteringTest {

    private static final String HERE = "192.0.2.1";

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryStorage storage = new MemoryStorage();
    private final SecretHasher hasher = new SecretHasher(new byte[SecretHasher.SHORTEST_KEY]);
    private final Auditing auditing = new Auditing(storage.audit(), clock);
    private final AdminEntering entering = new AdminEntering(
            storage.adminCodes(),
            storage.adminSessions(),
            auditing,
            new MemoryWindows(clock),
            hasher,
            new Random(7),
            storage.transactions(),
            clock);
    private final AdminSessionKeeping keeping =
            new AdminSessionKeeping(storage.adminSessions(), auditing, hasher, storage.transactions(), clock);

    private String refused(String code, String address) {
        return assertThrows(Refusal.class, () -> entering.enter(code, address, ""))
                .code();
    }

    @Test
    void aServerHasOneFirstCodeUntilSomebodyEnters() {
        String first = entering.prepare().orElseThrow();
        assertEquals(Optional.empty(), entering.prepare(), "it stands");
        clock.advance(AdminEntering.CODE_LIFE);
        String second = entering.prepare().orElseThrow();
        assertNotEquals(first, second);
        entering.enter(second, HERE, "Firefox, Linux");

        assertEquals(Optional.empty(), entering.prepare());
        clock.advance(Duration.ofDays(2));
        assertEquals(Optional.empty(), entering.prepare());
    }

    @Test
    void aCodeIsGoodOnce() {
        String code = entering.renew("operator ada on the command line");
        String token = entering.enter(code, HERE, "Firefox, Linux");

        assertEquals("Firefox, Linux", keeping.use(token).orElseThrow().device());
        assertEquals("admin_code_unknown", refused(code, HERE));
    }

    @Test
    void aCodeIsGoodForOneOfManyAtTheSameTime() {
        String code = entering.renew("operator ada on the command line");
        long entered = Crowd.of(32, number -> {
                    try {
                        return entering.enter(code, "192.0.2." + number, "").isEmpty() ? 0 : 1;
                    } catch (Refusal refusal) {
                        return 0;
                    }
                })
                .stream()
                .mapToInt(each -> each)
                .sum();

        assertEquals(1, entered);
    }

    @Test
    void aCodeEndsAfterAnHourAndWhenAnotherIsMade() {
        String old = entering.renew("operator ada on the command line");
        String code = entering.renew("operator ada on the command line");
        assertEquals("admin_code_unknown", refused(old, HERE));
        clock.advance(AdminEntering.CODE_LIFE);

        assertEquals("admin_code_unknown", refused(code, HERE));
        assertEquals("admin_code_unknown", refused("", HERE));
    }

    @Test
    void capitalsAndHyphensDoNotMatter() {
        String code = entering.renew("operator ada on the command line");
        assertTrue(code.matches("[a-z0-9]{5}(-[a-z0-9]{5}){3}"), "it has its shape");

        assertTrue(keeping.use(entering.enter(" " + code.replace("-", " ").toUpperCase(Locale.ROOT), HERE, ""))
                .isPresent());
    }

    @Test
    void nobodyMayGuessForLong() {
        for (int i = 0; i < AdminEntering.TRIES; i++) {
            assertEquals("admin_code_unknown", refused("guess-" + i, HERE));
        }
        String code = entering.renew("operator ada on the command line");
        assertEquals("too_many_failures", refused(code, HERE));

        assertTrue(keeping.use(entering.enter(code, "192.0.2.77", "")).isPresent(), "others are not kept out");
    }

    @Test
    void aSessionEndsAfterAnHourOfRestAndTwelveOfWork() {
        String idle = entering.enter(entering.renew("operator ada on the command line"), HERE, "");
        clock.advance(AdminSession.IDLE.minusMillis(1));
        assertTrue(keeping.use(idle).isPresent());
        clock.advance(AdminSession.IDLE);
        assertEquals(Optional.empty(), keeping.use(idle));

        String busy = entering.enter(entering.renew("operator ada on the command line"), HERE, "");
        for (int i = 0; i < 23; i++) {
            clock.advance(Duration.ofMinutes(30));
            assertTrue(keeping.use(busy).isPresent(), i + " halves of an hour");
        }
        clock.advance(Duration.ofMinutes(30));
        assertEquals(Optional.empty(), keeping.use(busy));
        assertEquals(2, keeping.forgetEnded());
    }

    @Test
    void sessionsEndOneByOneAndAllTogether() {
        String desk = entering.enter(entering.renew("operator ada on the command line"), HERE, "desk");
        String phone = entering.enter(entering.renew("operator ada on the command line"), HERE, "phone");
        String tablet = entering.enter(entering.renew("operator ada on the command line"), HERE, "tablet");
        AdminSession own = keeping.use(desk).orElseThrow();
        assertEquals(
                List.of("tablet", "phone", "desk"),
                keeping.all().stream().map(AdminSession::device).toList());
        keeping.end(own, keeping.use(phone).orElseThrow().id());
        assertEquals(Optional.empty(), keeping.use(phone));
        assertThrows(Refusal.class, () -> keeping.end(own, 1_000_000));
        keeping.leaveEverywhere(own);

        assertEquals(Optional.empty(), keeping.use(desk));
        assertEquals(Optional.empty(), keeping.use(tablet));
    }
}
