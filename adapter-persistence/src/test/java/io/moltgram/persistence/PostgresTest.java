package io.moltgram.persistence;

import io.moltgram.application.contract.Storage;
import io.moltgram.application.contract.StorageContracts;
import io.moltgram.persistence.postgres.PostgresSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class PostgresTest extends StorageContracts {

    private PostgresSettings settings;
    private Database database;
    private Storage storage;

    @BeforeEach
    void open() {
        settings = PostgresServer.newSchema();
        database = Database.postgres(settings);
        storage = SqlStorage.plain(database);
    }

    @AfterEach
    void close() {
        database.close();
        PostgresServer.drop(settings);
    }

    @Override
    protected Storage storage() {
        return storage;
    }
}
