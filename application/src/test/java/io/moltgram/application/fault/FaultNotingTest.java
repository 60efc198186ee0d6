package io.moltgram.application.fault;

import static io.moltgram.application.contract.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.contract.Crowd;
import io.moltgram.application.memory.MemoryStorage;
import io.moltgram.application.watch.Figures;
import io.moltgram.domain.fault.Fault;
import io.moltgram.domain.fault.FaultKind;
import io.moltgram.domain.fault.Thrown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class FaultNotingTest {

    private final List<FaultTally> written = new ArrayList<>();
    private final List<Fault> passed = new CopyOnWriteArrayList<>();
    private final AtomicBoolean isBroken = new AtomicBoolean();
    private final FaultNoting noting = new FaultNoting(
            new Notebook(), new MemoryStorage().transactions(), passed::add, new FaultNoting.Release("1.2.3"));

    private final class Notebook implements FaultStore {
        @Override
        public void add(List<FaultTally> tallies, String version) {
            if (isBroken.get()) {
                throw new IllegalStateException("full");
            }
            assertEquals("1.2.3", version);
            written.addAll(tallies);
        }

        @Override
        public boolean resolve(long id, Instant at) {
            return false;
        }

        @Override
        public boolean reopen(long id) {
            return false;
        }

        @Override
        public int trim(FaultKind kind, int most) {
            return 0;
        }
    }

    private static Fault fault(FaultKind kind, int number, int second) {
        return Fault.of(
                kind,
                List.of("word" + number),
                List.of(new Thrown("Broken", "", List.of())),
                "",
                new Fault.Scene("", "request-" + second, NOON.plusSeconds(second)));
    }

    @Test
    void whatIsAlikeIsWrittenOnceWithItsCount() {
        for (int i = 0; i < 1_000; i++) {
            noting.note(fault(FaultKind.SERVER, i % 2, i));
        }

        assertEquals(2, noting.writeDown());
        assertEquals(0, noting.writeDown());
        assertEquals(500, written.get(0).count());
        assertEquals(NOON, written.get(0).first());
        assertEquals(NOON.plusSeconds(998), written.get(0).latest().at());
        assertEquals(
                List.of("request-998", "request-996", "request-994", "request-992", "request-990"),
                written.get(0).requests());
        assertEquals(1_000, passed.size());
    }

    @Test
    void nothingIsLostWhenManyNoteAtOnce() {
        Crowd.yes(64, number -> {
            for (int i = 0; i < 100; i++) {
                noting.note(fault(FaultKind.SERVER, i % 3, i));
            }
            return true;
        });
        noting.writeDown();

        assertEquals(6_400, written.stream().mapToLong(FaultTally::count).sum());
    }

    @Test
    void whatCannotBeWrittenDownWaits() {
        noting.note(fault(FaultKind.SERVER, 1, 1));
        isBroken.set(true);
        assertThrows(IllegalStateException.class, noting::writeDown);
        noting.note(fault(FaultKind.SERVER, 1, 2));
        isBroken.set(false);

        assertEquals(1, noting.writeDown());
        assertEquals(2, written.get(0).count());
        assertEquals(NOON.plusSeconds(1), written.get(0).first());
        assertEquals(NOON.plusSeconds(2), written.get(0).latest().at());
    }

    @Test
    void aFloodOfDifferentOnesIsBoundedAndLeavesRoomForOthers() {
        for (int i = 0; i < 5_000; i++) {
            noting.note(fault(FaultKind.BROWSER, i, i));
        }
        noting.note(fault(FaultKind.SERVER, 1, 1));
        Figures figures = new Figures();
        noting.tell(figures);

        assertEquals(FaultNoting.MOST_WAITING + 1, noting.writeDown());
        assertTrue(written.stream().anyMatch(tally -> tally.latest().kind() == FaultKind.SERVER));
        assertEquals(
                5_000.0 - FaultNoting.MOST_WAITING,
                figures.all().stream()
                        .filter(figure -> figure.name().equals("moltgram_faults_lost"))
                        .findFirst()
                        .orElseThrow()
                        .samples()
                        .get(0)
                        .value());
    }
}
