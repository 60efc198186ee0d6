package io.moltgram.persistence.importing;

import io.moltgram.persistence.Direct;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** How far an import has come, written in the transactions that bring it there; so it goes on where it was stopped. */
final class Ledger {

    private final Handle handle;

    Ledger(Handle handle) {
        this.handle = handle;
    }

    /** The number of the last row of the table that was dealt with. */
    long mark(String table) {
        return Direct.number(handle, "SELECT last_row FROM import_tables WHERE name = ?", table)
                .orElse(Long.MIN_VALUE);
    }

    /** One more row was dealt with: {@code taken}, {@code mended} or {@code left_out}. */
    void count(String table, long row, Outcome outcome) {
        String sql = """
            INSERT INTO import_tables (name, last_row, taken, mended, left_out)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (name) DO UPDATE
            SET last_row = excluded.last_row,
                taken = import_tables.taken + excluded.taken,
                mended = import_tables.mended + excluded.mended,
                left_out = import_tables.left_out + excluded.left_out
            """;
        Direct.update(
                handle,
                sql,
                table,
                row,
                outcome == Outcome.LEFT ? 0 : 1,
                outcome == Outcome.MENDED ? 1 : 0,
                outcome == Outcome.LEFT ? 1 : 0);
    }

    /** Says why the row is not as it was. */
    void note(String table, long row, Outcome outcome, String reason, String detail) {
        String sql = """
            INSERT INTO import_notes (name, row_number, outcome, reason, detail)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;
        Direct.update(handle, sql, table, row, outcome.word(), reason, detail);
    }

    /** The number under which the old thing is kept now; empty if it was left out, or is gone again. */
    OptionalLong now(Thing kind, long old) {
        String sql = """
            SELECT t.id
            FROM imported i
            JOIN %s t ON t.id = i.new_id
            WHERE i.kind = ? AND i.old_id = ?
            """.formatted(kind.table());
        return Direct.number(handle, sql, kind.table(), old);
    }

    /** The number for an old thing about to be kept: its own where that is free, else the next. */
    long place(Thing kind, long old) {
        boolean isFree = old > 0
                && Direct.number(handle, "SELECT 1 FROM %s WHERE id = ?".formatted(kind.table()), old)
                        .isEmpty();
        return isFree
                ? old
                : Direct.number(handle, "SELECT coalesce(max(id), 0) + 1 FROM %s".formatted(kind.table()))
                        .orElseThrow();
    }

    void map(Thing kind, long old, long now) {
        String sql = """
            INSERT INTO imported (kind, old_id, new_id)
            VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING
            """;
        Direct.update(handle, sql, kind.table(), old, now);
    }
}
