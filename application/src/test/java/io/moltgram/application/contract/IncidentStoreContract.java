package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.AWKWARD;
import static io.moltgram.application.contract.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.alert.IncidentStore;
import io.moltgram.domain.alert.AlertRule;
import io.moltgram.domain.alert.Incident;
import io.moltgram.domain.alert.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every place for incidents promises. */
public interface IncidentStoreContract {
    Storage storage();

    private IncidentStore incidents() {
        return storage().incidents();
    }

    private Incident add(Optional<AlertRule> rule, long second) {
        return incidents().add(new Incident.Draft(AWKWARD, Severity.P1, rule, NOON.plusSeconds(second)));
    }

    @Test
    default void anIncidentIsKeptAndMovesOn() {
        Incident incident = add(Optional.empty(), 0);
        assertEquals(Optional.of(incident), incidents().find(incident.id()));
        Incident moved = incident.mitigated(NOON.plusSeconds(1)).resolved(NOON.plusSeconds(2));
        incidents().save(moved);

        assertEquals(Optional.of(moved), incidents().find(incident.id()));
        assertEquals(Optional.empty(), incidents().find(incident.id() + 1));
    }

    @Test
    default void aRuleHasTheOneThatIsOpen() {
        Incident first = add(Optional.of(AlertRule.DISK), 0);
        assertEquals(Optional.of(first), incidents().open(AlertRule.DISK));
        assertEquals(Optional.empty(), incidents().open(AlertRule.ERRORS));
        incidents().save(first.resolved(NOON));

        assertEquals(Optional.empty(), incidents().open(AlertRule.DISK));
    }

    @Test
    default void theTimelineKeepsItsOrder() {
        Incident incident = add(Optional.empty(), 0);
        Incident.Note first = new Incident.Note(NOON, "opened", "server", AWKWARD);
        Incident.Note second = new Incident.Note(NOON, "note", "admin 1", "second");
        incidents().note(incident.id(), first);
        incidents().note(incident.id(), second);

        assertEquals(List.of(first, second), incidents().notes(incident.id()));
        assertEquals(List.of(), incidents().notes(incident.id() + 1));
    }

    @Test
    default void thoseSinceThenAndThoseThatAreOpenAreFound() {
        Incident open = add(Optional.empty(), 0);
        Incident over = add(Optional.empty(), 1).resolved(NOON.plusSeconds(2));
        Incident late = add(Optional.empty(), 10).resolved(NOON.plusSeconds(11));
        incidents().save(over);
        incidents().save(late);

        assertEquals(List.of(late, open), incidents().since(NOON.plusSeconds(10)));
        assertEquals(List.of(late, over, open), incidents().since(NOON));
    }
}
