package io.moltgram.persistence;

import io.moltgram.application.Transactions;
import io.moltgram.application.watch.Figures;
import io.moltgram.persistence.postgres.PostgresDatabase;
import io.moltgram.persistence.postgres.PostgresSettings;
import io.moltgram.persistence.sqlite.SqliteDatabase;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * An open, migrated database. Stores ask it through {@link #read} and change it through {@link #write}; within a
 * transaction both see and join that transaction.
 *
 * <p>Work may run on another thread than the caller's, and more than once when the database asks for another try, so it
 * must have no effect but through stores and {@link #afterCommit}.
 */
public interface Database extends Transactions, AutoCloseable {

    /**
     * Whether changes can be made.
     *
     * @param since when it became so
     * @param problem what is wrong, for people; names no path and no secret
     */
    record Health(boolean healthy, Instant since, Optional<String> problem) {}

    /** Opens the file, and makes it if there is none. Throws {@link CannotOpen} with one clear line. */
    static Database sqlite(SqliteSettings settings) {
        return SqliteDatabase.open(settings);
    }

    /** Connects to the server. Throws {@link CannotOpen} with one clear line, after about a second at the latest. */
    static Database postgres(PostgresSettings settings) {
        return PostgresDatabase.open(settings);
    }

    /**
     * Asks within the present transaction, or on a reader of its own. Refuses as unavailable when no reader comes
     * free.
     */
    <T> T read(Function<Handle, T> question);

    /** Changes within the present transaction, or within one of its own. */
    <T> T write(Function<Handle, T> change);

    /** Whether the present thread is within a transaction; what it reads then may never come to be. */
    boolean isTransacting();

    /** The fragments of SQL in which databases differ. */
    Dialect dialect();

    Health health();

    /** What takes the time of its statements. */
    StatementWatch watch();

    /** Tells how busy it is. */
    void tell(Figures figures);

    /** Finishes what was accepted, then lets go of the database; what comes later is refused as unavailable. */
    @Override
    void close();
}
