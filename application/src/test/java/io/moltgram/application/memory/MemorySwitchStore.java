package io.moltgram.application.memory;

import io.moltgram.application.switches.SwitchStore;
import io.moltgram.domain.switches.Switch;
import io.moltgram.domain.switches.SwitchKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Switches by kind and subject. */
final class MemorySwitchStore implements SwitchStore {

    private final MemoryTables tables;

    MemorySwitchStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public void put(Switch one) {
        synchronized (tables) {
            tables.switches.put(List.of(one.kind().code(), one.subject()), one);
        }
    }

    @Override
    public boolean remove(SwitchKind kind, String subject) {
        synchronized (tables) {
            return tables.switches.remove(List.of(kind.code(), subject)) != null;
        }
    }

    @Override
    public int removeEnded(Instant now) {
        synchronized (tables) {
            int before = tables.switches.size();
            tables.switches.values().removeIf(one -> !one.isOn(now));
            return before - tables.switches.size();
        }
    }

    @Override
    public List<Switch> all() {
        synchronized (tables) {
            return tables.switches.values().stream()
                    .sorted(Comparator.comparing((Switch one) -> one.kind().code())
                            .thenComparing(Switch::subject))
                    .toList();
        }
    }
}
