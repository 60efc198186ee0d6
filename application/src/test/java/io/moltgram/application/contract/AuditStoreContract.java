package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.AWKWARD;
import static io.moltgram.application.contract.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.audit.AuditKind;
import io.moltgram.application.audit.AuditLine;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every audit log promises. */
public interface AuditStoreContract {
    Storage storage();

    static AuditLine.Draft line(AuditKind kind, String actor, String detail) {
        return new AuditLine.Draft(NOON, kind, actor, "", detail);
    }

    @Test
    default void eachLineFollowsTheOneBefore() {
        AuditLine first = storage().audit().append(line(AuditKind.ADMIN_ENTERED, "admin 1", AWKWARD));
        AuditLine second = storage().audit().append(line(AuditKind.KEY_MADE, "agent 7", ""));

        assertEquals(1, first.number());
        assertEquals(AuditLine.BEGINNING, first.previous());
        assertEquals("admin.entered", first.kind());
        assertEquals(2, second.number());
        assertEquals(first.hash(), second.previous());
        assertTrue(first.isWhole() && second.isWhole());
    }

    @Test
    default void aLineOfWorkThatFailsWasNeverThere() {
        storage().audit().append(line(AuditKind.KEY_MADE, "agent 1", ""));
        assertThrows(
                IllegalStateException.class,
                () -> storage().transactions().run(() -> {
                    storage().audit().append(line(AuditKind.KEY_MADE, "agent 2", ""));
                    throw new IllegalStateException();
                }));

        assertEquals(
                2,
                storage()
                        .audit()
                        .append(line(AuditKind.KEY_MADE, "agent 3", ""))
                        .number());
    }

    @Test
    default void linesOfManyAtOnceStandInOneChain() {
        List<AuditLine> lines =
                Crowd.of(32, number -> storage().audit().append(line(AuditKind.KEY_MADE, "agent " + number, "")))
                        .stream()
                        .sorted(Comparator.comparing(AuditLine::number))
                        .toList();

        String previous = AuditLine.BEGINNING;
        for (AuditLine line : lines) {
            assertEquals(previous, line.previous());
            previous = line.hash();
        }
        assertEquals(32, lines.get(31).number());
    }
}
