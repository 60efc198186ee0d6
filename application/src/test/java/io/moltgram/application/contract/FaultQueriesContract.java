package io.moltgram.application.contract;

import static io.moltgram.application.contract.FaultStoreContract.tally;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.fault.FaultGroup;
import io.moltgram.application.fault.FaultQueries.Filter;
import io.moltgram.application.fault.FaultTally;
import io.moltgram.domain.fault.FaultKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What questions about faults promise. */
public interface FaultQueriesContract {
    Storage storage();

    Answers answers();

    private void add(FaultTally... tallies) {
        storage().faults().add(List.of(tallies), "1.2.3");
    }

    private List<String> types(Optional<FaultKind> kind, Optional<Boolean> resolved) {
        return answers().faults().groups(new Filter(kind, resolved), Stretch.first(50)).items().stream()
                .map(FaultGroup::type)
                .toList();
    }

    @Test
    default void whatIsAlikeIsOneGroupWithTheTextsOfTheLatest() {
        add(tally(FaultKind.SERVER, "Broken", 3, 0, "one", "two", "three"));
        storage().faults().add(List.of(tally(FaultKind.SERVER, "Broken", 4, 60, "four", "five", "six")), "1.2.4");
        FaultGroup group = answers()
                .faults()
                .groups(Filter.OPEN, Stretch.first(50))
                .items()
                .get(0);

        assertEquals(7, group.count());
        assertEquals(FaultKind.SERVER, group.kind());
        assertEquals("Broken", group.type());
        assertEquals("went 60", group.message());
        assertEquals("there", group.place());
        assertEquals("GET /Broken", group.route());
        assertEquals("1.2.4", group.version());
        assertEquals("org.example.Broken: went 60\n", group.stack());
        assertEquals(List.of("four", "five", "six", "one", "two"), group.requests());
        assertEquals(NOON, group.firstAt());
        assertEquals(NOON.plusSeconds(60), group.lastAt());
        assertEquals(Optional.empty(), group.resolvedAt());
        assertFalse(group.returned());
        assertEquals(Optional.of(group), answers().faults().find(group.id()));
        assertEquals(Optional.empty(), answers().faults().find(NOWHERE));
    }

    @Test
    default void whatARequestBrokeIsFoundByItsWholeId() {
        add(tally(FaultKind.SERVER, "Broken", 3, 0, "one", "two-2", "three"));
        add(tally(FaultKind.SERVER, "Fallen", 1, 60, "two-2"));

        assertEquals(
                List.of("Fallen", "Broken"),
                answers().faults().ofRequest("two-2").stream()
                        .map(FaultGroup::type)
                        .toList());
        assertEquals(1, answers().faults().ofRequest("three").size());
        for (String none : List.of("two", "-2", "two%", "two_2", "one two-2x", "x")) {
            assertEquals(List.of(), answers().faults().ofRequest(none), none);
        }
    }

    @Test
    default void manyLongIdsOfRequestsStayWhole() {
        String[] ids = {"a".repeat(64), "b".repeat(64), "c".repeat(64), "d".repeat(64), "e".repeat(64)};
        add(tally(FaultKind.SERVER, "Broken", 5, 0, ids));
        add(tally(FaultKind.SERVER, "Broken", 5, 1, ids));

        assertEquals(
                List.of(ids),
                answers()
                        .faults()
                        .groups(Filter.OPEN, Stretch.first(1))
                        .items()
                        .get(0)
                        .requests());
    }

    @Test
    default void groupsAreFoundByKindAndWhetherTheyAreDone() {
        add(tally(FaultKind.SERVER, "One", 1, 0));
        add(tally(FaultKind.SERVER, "Two", 1, 2));
        add(tally(FaultKind.BROWSER, "Three", 1, 1));
        storage().faults().resolve(1, NOON.plusSeconds(3));

        assertEquals(List.of("Two", "Three", "One"), types(Optional.empty(), Optional.empty()));
        assertEquals(List.of("Two", "Three"), types(Optional.empty(), Optional.of(false)));
        assertEquals(List.of("One"), types(Optional.empty(), Optional.of(true)));
        assertEquals(List.of("Two"), types(Optional.of(FaultKind.SERVER), Optional.of(false)));
        assertEquals(List.of(), types(Optional.of(FaultKind.POLICY), Optional.empty()));
        assertEquals(1, answers().faults().open(FaultKind.SERVER));
        assertEquals(1, answers().faults().open(FaultKind.BROWSER));
        assertEquals(0, answers().faults().open(FaultKind.POLICY));
    }

    @Test
    default void whatCameBackIsMarked() {
        add(tally(FaultKind.SERVER, "One", 1, 0));
        storage().faults().resolve(1, NOON.plusSeconds(3));
        assertEquals(
                Optional.of(NOON.plusSeconds(3)),
                answers().faults().find(1).orElseThrow().resolvedAt());
        add(tally(FaultKind.SERVER, "One", 1, 4));

        FaultGroup group = answers().faults().find(1).orElseThrow();
        assertTrue(group.returned());
        assertEquals(Optional.empty(), group.resolvedAt());
    }

    @Test
    default void oneReadsOnBehindAGroup() {
        for (int i = 0; i < 5; i++) {
            add(tally(FaultKind.SERVER, "Broken" + i, 1, i / 2));
        }
        Slice<FaultGroup> first = answers().faults().groups(Filter.OPEN, Stretch.first(3));
        Slice<FaultGroup> second = answers().faults().groups(Filter.OPEN, new Stretch(first.next(), 3));

        assertEquals(
                List.of("Broken4", "Broken3", "Broken2"),
                first.items().stream().map(FaultGroup::type).toList());
        assertEquals(
                List.of("Broken1", "Broken0"),
                second.items().stream().map(FaultGroup::type).toList());
        assertEquals(Optional.empty(), second.next());
    }
}
