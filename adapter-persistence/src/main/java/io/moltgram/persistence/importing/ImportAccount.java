package io.moltgram.persistence.importing;

import io.moltgram.persistence.Database;
import java.util.List;

/**
 * What came of an import.
 *
 * @param notes why rows are not as they were, in the order of tables and rows
 */
public record ImportAccount(List<Table> tables, List<Note> notes) {

    /**
     * How many rows of a table came.
     *
     * @param taken with those mended
     */
    public record Table(String name, long taken, long mended, long left) {}

    /** @param row its number in the old table */
    public record Note(String table, long row, String outcome, String reason, String detail) {}

    public static ImportAccount of(Database database) {
        String tables = "SELECT name, taken, mended, left_out FROM import_tables ORDER BY name";
        String notes = """
            SELECT name, row_number, outcome, reason, detail
            FROM import_notes
            ORDER BY name, row_number, reason
            """;
        return database.read(handle -> new ImportAccount(
                handle.createQuery(tables)
                        .map((row, context) ->
                                new Table(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                        .list(),
                handle.createQuery(notes)
                        .map((row, context) -> new Note(
                                row.getString(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5)))
                        .list()));
    }
}
