package io.moltgram.persistence.sqlite;

import io.moltgram.persistence.StatementCache;
import io.moltgram.persistence.StatementWatch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The writer's open connection: begins, parts and ends transactions. For the writer's thread. */
final class WriterSession {

    private static final Logger LOG = LoggerFactory.getLogger(WriterSession.class);
    private static final int STATEMENTS = 200;

    private final Connection connection;
    private final Handle handle;
    private final Object file;
    private final PreparedStatement begin;
    private final PreparedStatement commit;
    private final PreparedStatement rollback;
    private final PreparedStatement savepoint;
    private final PreparedStatement release;
    private final PreparedStatement undo;

    /** @param file what tells the opened file from another, see {@link SqliteConnections#identity} */
    WriterSession(Connection connection, Object file, StatementWatch watch) throws SQLException {
        this.connection = connection;
        this.file = file;
        this.handle = Jdbi.create(connection)
                .setStatementBuilderFactory(opened -> new StatementCache(STATEMENTS, watch))
                .open();
        this.begin = connection.prepareStatement("BEGIN IMMEDIATE");
        this.commit = connection.prepareStatement("COMMIT");
        this.rollback = connection.prepareStatement("ROLLBACK");
        this.savepoint = connection.prepareStatement("SAVEPOINT unit");
        this.release = connection.prepareStatement("RELEASE unit");
        this.undo = connection.prepareStatement("ROLLBACK TO unit");
    }

    Handle handle() {
        return handle;
    }

    /** What tells the file that is written from another one in its place. */
    Object file() {
        return file;
    }

    void begin() throws SQLException {
        begin.execute();
    }

    /** Returns only when all is durable. */
    void commit() throws SQLException {
        commit.execute();
    }

    void rollback() throws SQLException {
        rollback.execute();
    }

    void savepoint() throws SQLException {
        savepoint.execute();
    }

    void release() throws SQLException {
        release.execute();
    }

    /** Takes back what was done since the savepoint. */
    void undo() throws SQLException {
        undo.execute();
        release.execute();
    }

    /** Writes a row, to see that writing works. */
    void probe() throws SQLException {
        begin();
        try (PreparedStatement write = connection.prepareStatement("UPDATE probe SET writes = writes + 1")) {
            write.executeUpdate();
        }
        commit();
    }

    /** Closes what can still be closed; an open transaction is rolled back by that. */
    void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("a broken connection did not close cleanly", e);
        }
    }
}
