package io.moltgram.application.memory;

import io.moltgram.application.alert.AlertStore;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.alert.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Alerts by number. */
final class MemoryAlertStore implements AlertStore {

    private final MemoryTables tables;

    MemoryAlertStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public Alert add(Alert.Draft draft) {
        synchronized (tables) {
            Alert alert = new Alert(
                    tables.nextNumber(),
                    draft.rule(),
                    draft.value(),
                    draft.threshold(),
                    draft.detail(),
                    draft.firedAt(),
                    Optional.empty());
            tables.alerts.put(alert.id(), alert);
            return alert;
        }
    }

    @Override
    public void resolve(long id, Instant at) {
        synchronized (tables) {
            tables.alerts.computeIfPresent(
                    id, (same, alert) -> alert.resolvedAt().isPresent() ? alert : alert.resolved(at));
        }
    }

    @Override
    public List<Alert> firing() {
        synchronized (tables) {
            return tables.alerts.values().stream()
                    .filter(alert -> alert.resolvedAt().isEmpty())
                    .sorted(Comparator.comparing(Alert::firedAt).thenComparing(Alert::id))
                    .toList();
        }
    }

    @Override
    public List<Alert> newest(int most) {
        synchronized (tables) {
            List<Alert> all = new ArrayList<>(tables.alerts.values());
            Collections.reverse(all);
            return all.subList(0, Math.min(most, all.size()));
        }
    }

    @Override
    public int trim(int most) {
        synchronized (tables) {
            List<Alert> all = newest(Integer.MAX_VALUE);
            List<Alert> old = all.subList(Math.min(most, all.size()), all.size()).stream()
                    .filter(alert -> alert.resolvedAt().isPresent())
                    .toList();
            old.forEach(alert -> tables.alerts.remove(alert.id()));
            return old.size();
        }
    }

    @Override
    public Optional<Instant> oldestKey(Instant now) {
        synchronized (tables) {
            return tables.keys.values().stream()
                    .filter(key -> key.isLive(now))
                    .map(IssuedKey::createdAt)
                    .min(Comparator.naturalOrder());
        }
    }
}
