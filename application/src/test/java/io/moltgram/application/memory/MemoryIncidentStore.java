package io.moltgram.application.memory;

import io.moltgram.application.alert.IncidentStore;
import io.moltgram.domain.alert.AlertRule;
import io.moltgram.domain.alert.Incident;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Incidents by number; their lines by number too. */
final class MemoryIncidentStore implements IncidentStore {

    /** A line and whose it is. */
    record Line(long incident, Incident.Note note) {}

    private final MemoryTables tables;

    MemoryIncidentStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public Incident add(Incident.Draft draft) {
        synchronized (tables) {
            Incident incident = new Incident(
                    tables.nextNumber(),
                    draft.title(),
                    draft.severity(),
                    draft.rule(),
                    draft.openedAt(),
                    Optional.empty(),
                    Optional.empty());
            tables.incidents.put(incident.id(), incident);
            return incident;
        }
    }

    @Override
    public Optional<Incident> find(long id) {
        synchronized (tables) {
            return Optional.ofNullable(tables.incidents.get(id));
        }
    }

    @Override
    public Optional<Incident> open(AlertRule rule) {
        synchronized (tables) {
            return tables.incidents.values().stream()
                    .filter(incident -> incident.isOpen() && incident.rule().equals(Optional.of(rule)))
                    .max(Comparator.comparing(Incident::id));
        }
    }

    @Override
    public void save(Incident incident) {
        synchronized (tables) {
            tables.incidents.put(incident.id(), incident);
        }
    }

    @Override
    public void note(long id, Incident.Note note) {
        synchronized (tables) {
            tables.incidents.require(id);
            tables.incidentNotes.put(tables.nextNumber(), new Line(id, note));
        }
    }

    @Override
    public List<Incident.Note> notes(long id) {
        synchronized (tables) {
            return tables.incidentNotes.values().stream()
                    .filter(line -> line.incident() == id)
                    .map(Line::note)
                    .toList();
        }
    }

    @Override
    public List<Incident> since(Instant from) {
        synchronized (tables) {
            return tables.incidents.values().stream()
                    .filter(incident ->
                            incident.isOpen() || !incident.openedAt().isBefore(from))
                    .sorted(Comparator.comparing(Incident::id).reversed())
                    .toList();
        }
    }
}
