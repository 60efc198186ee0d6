package io.moltgram.persistence.audit;

import io.moltgram.application.audit.AuditLine;
import io.moltgram.application.audit.AuditQueries.End;
import io.moltgram.application.audit.AuditStore;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import org.jdbi.v3.core.Handle;

/** Lines in {@code audit}, their end in {@code audit_end}. */
public final class SqlAuditStore implements AuditStore {

    private final Database database;

    public SqlAuditStore(Database database) {
        this.database = database;
    }

    @Override
    public AuditLine append(AuditLine.Draft draft) {
        return database.write(handle -> {
            End end = AuditRows.end(handle, database.dialect().holding());
            AuditLine line = AuditLine.after(end.lines(), end.hash(), draft);
            insert(handle, line);
            Direct.update(
                    handle, "UPDATE audit_end SET lines = ?, hash = ? WHERE part = 1", line.number(), line.hash());
            return line;
        });
    }

    private static void insert(Handle handle, AuditLine line) {
        String sql = """
            INSERT INTO audit (number, created_at, kind, actor, subject, detail, previous, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;
        Direct.update(
                handle,
                sql,
                line.number(),
                line.at().toEpochMilli(),
                line.kind(),
                line.actor(),
                line.subject(),
                line.detail(),
                line.previous(),
                line.hash());
    }
}
