package io.moltgram.persistence;

import io.moltgram.application.contract.Storage;
import io.moltgram.application.contract.StorageContracts;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteTest extends StorageContracts {

    @TempDir
    Path folder;

    private Database database;
    private Storage storage;

    @BeforeEach
    void open() {
        database = Database.sqlite(SqliteSettings.of(folder.resolve("test.db")));
        storage = SqlStorage.cached(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected Storage storage() {
        return storage;
    }
}
