package io.moltgram.application.memory;

import io.moltgram.application.admin.AdminCodeStore;
import java.time.Instant;
import java.util.Optional;

/** The code that stands is kept under true; what was spent under false. */
final class MemoryAdminCodeStore implements AdminCodeStore {

    private final MemoryTables tables;

    MemoryAdminCodeStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public void replace(Code code) {
        synchronized (tables) {
            tables.adminCode.put(true, Optional.of(code));
        }
    }

    @Override
    public Optional<Code> find() {
        synchronized (tables) {
            return tables.adminCode.getOrDefault(true, Optional.empty());
        }
    }

    @Override
    public boolean spend(Code code, Instant at) {
        synchronized (tables) {
            boolean stands =
                    find().filter(found -> found.hash().equals(code.hash())).isPresent();
            if (stands) {
                tables.adminCode.remove(true);
                tables.adminCode.put(false, Optional.empty());
            }
            return stands;
        }
    }

    @Override
    public boolean wasSpent() {
        synchronized (tables) {
            return tables.adminCode.containsKey(false);
        }
    }
}
