package io.moltgram.persistence.sqlite;

import io.moltgram.persistence.Migrations;
import java.sql.Connection;
import java.sql.SQLException;

/** Opens the writer's connection; anew after a fault, when the readers must be renewed too. */
final class SqliteOpening implements GroupWriter.Opening {

    /** SQLite's own code for a file that is no database. */
    private static final int NOT_OURS = 26;

    private final SqliteConnections connections;
    private final SqliteDatabase.Source source;
    private final Migrations migrations;
    private final ReaderPool readers;

    SqliteOpening(
            SqliteConnections connections, SqliteDatabase.Source source, Migrations migrations, ReaderPool readers) {
        this.connections = connections;
        this.source = source;
        this.migrations = migrations;
        this.readers = readers;
    }

    @Override
    public WriterSession open() throws SQLException {
        Object file = connections.identity();
        Connection connection = source.open(connections);
        try {
            migrations.requireApplied(connection);
            readers.renew();
            return new WriterSession(connection, file, readers.watch());
        } catch (SQLException | RuntimeException e) { // nothing may get through and end the writer
            connection.close();
            throw e instanceof SQLException fault
                    ? fault
                    : new SQLException("not our database as it was", "", NOT_OURS, e);
        }
    }

    @Override
    public Object file() {
        return connections.identity();
    }
}
