package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.AWKWARD;
import static io.moltgram.application.contract.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.audit.AuditKind;
import io.moltgram.application.audit.AuditLine;
import io.moltgram.application.audit.AuditQueries.End;
import io.moltgram.application.audit.AuditQueries.Filter;
import io.moltgram.application.audit.AuditVerifying;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What questions about the audit log promise. */
public interface AuditQueriesContract {
    Storage storage();

    Answers answers();

    private AuditLine append(AuditKind kind, long second, String actor, String subject, String detail) {
        return storage().audit().append(new AuditLine.Draft(NOON.plusSeconds(second), kind, actor, subject, detail));
    }

    private List<Long> numbers(Filter filter) {
        return answers().audit().lines(filter, Stretch.first(50)).items().stream()
                .map(AuditLine::number)
                .toList();
    }

    private static Filter kind(String kind) {
        return new Filter(Optional.of(kind), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Filter text(String text) {
        return new Filter(Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty());
    }

    @Test
    default void linesComeBackAsTheyWereWritten() {
        AuditLine first = append(AuditKind.ADMIN_ENTERED, 0, "admin 1", AWKWARD, AWKWARD);
        AuditLine second = append(AuditKind.KEY_MADE, 1, "agent 7", "key 3", "");

        assertEquals(
                List.of(second, first),
                answers().audit().lines(Filter.NONE, Stretch.first(50)).items());
        assertEquals(List.of(first, second), answers().audit().after(0, 50));
        assertEquals(List.of(second), answers().audit().after(1, 50));
        assertEquals(List.of(first), answers().audit().after(0, 1));
        assertEquals(new End(2, second.hash()), answers().audit().end());
        assertEquals(
                new AuditVerifying.Verdict(2, second.hash(), Optional.empty()),
                new AuditVerifying(answers().audit()).verify());
    }

    @Test
    default void anEmptyLogEndsAtItsBeginning() {
        assertEquals(new End(0, AuditLine.BEGINNING), answers().audit().end());
        assertEquals(List.of(), answers().audit().after(0, 50));
        assertEquals(List.of(), numbers(Filter.NONE));
    }

    @Test
    default void linesAreFoundByKindTextAndTime() {
        append(AuditKind.KEY_MADE, 0, "agent 7", "key 3", "");
        append(AuditKind.KEY_REVOKED, 10, "agent 8", "key 3", "100% of them");
        append(AuditKind.ADMIN_ENTERED, 20, "admin 1", "", "Firefox, Linux");

        assertEquals(List.of(1L), numbers(kind("key.made")));
        assertEquals(List.of(2L, 1L), numbers(kind("key")));
        assertEquals(List.of(), numbers(kind("ke")));
        assertEquals(List.of(), numbers(kind("%")));
        assertEquals(List.of(2L, 1L), numbers(text("KEY 3")));
        assertEquals(List.of(3L), numbers(text("firefox")));
        assertEquals(List.of(2L), numbers(text("100%")));
        assertEquals(List.of(), numbers(text("_")));
        assertEquals(
                List.of(2L),
                numbers(new Filter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(NOON.plusSeconds(10)),
                        Optional.of(NOON.plusSeconds(20)))));
    }

    @Test
    default void oneReadsOnBehindALine() {
        for (int i = 0; i < 5; i++) {
            append(AuditKind.KEY_MADE, i, "agent " + i, "", "");
        }
        Slice<AuditLine> first = answers().audit().lines(Filter.NONE, Stretch.first(3));
        append(AuditKind.KEY_MADE, 9, "agent 9", "", "");
        Slice<AuditLine> second = answers().audit().lines(Filter.NONE, new Stretch(first.next(), 3));

        assertEquals(
                List.of(2L, 1L), second.items().stream().map(AuditLine::number).toList());
        assertEquals(Optional.empty(), second.next());
    }
}
