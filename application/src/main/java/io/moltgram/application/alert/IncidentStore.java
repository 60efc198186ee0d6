package io.moltgram.application.alert;

import io.moltgram.domain.alert.AlertRule;
import io.moltgram.domain.alert.Incident;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps incidents and their timelines. */
public interface IncidentStore {

    Incident add(Incident.Draft draft);

    Optional<Incident> find(long id);

    /** The latest one that the rule opened and that is not resolved. */
    Optional<Incident> open(AlertRule rule);

    /** Notes how far it is. */
    void save(Incident incident);

    void note(long id, Incident.Note note);

    /** The timeline, in its order. */
    List<Incident.Note> notes(long id);

    /** Those that are open or were opened since, the latest first. */
    List<Incident> since(Instant from);
}
