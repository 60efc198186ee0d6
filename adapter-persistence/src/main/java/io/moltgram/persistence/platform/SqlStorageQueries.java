package io.moltgram.persistence.platform;

import io.moltgram.application.platform.StorageQueries;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import org.jdbi.v3.core.Handle;

/** Asks the database for its own size, and adds up the pictures. */
public final class SqlStorageQueries implements StorageQueries {

    private final Database database;

    public SqlStorageQueries(Database database) {
        this.database = database;
    }

    @Override
    public Room room() {
        return database.read(handle -> new Room(
                number(handle, database.dialect().databaseBytes()),
                number(handle, "SELECT count(*) FROM pictures"),
                number(handle, "SELECT coalesce(sum(bytes), 0) FROM pictures")));
    }

    private static long number(Handle handle, String sql) {
        return Direct.number(handle, sql).orElse(0);
    }
}
