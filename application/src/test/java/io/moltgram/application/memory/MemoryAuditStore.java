package io.moltgram.application.memory;

import io.moltgram.application.audit.AuditLine;
import io.moltgram.application.audit.AuditStore;

final class MemoryAuditStore implements AuditStore {

    private final MemoryTables tables;

    MemoryAuditStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public AuditLine append(AuditLine.Draft draft) {
        synchronized (tables) {
            long lines = tables.audit.size();
            String previous =
                    lines == 0 ? AuditLine.BEGINNING : tables.audit.get(lines).hash();
            AuditLine line = AuditLine.after(lines, previous, draft);
            tables.audit.put(line.number(), line);
            return line;
        }
    }
}
