package io.moltgram.persistence;

import io.moltgram.application.contract.Storage;
import io.moltgram.application.contract.StorageContracts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class PostgresTest extends StorageContracts {

    private static KeptSchema schema;

    private Database database;
    private Storage storage;

    @BeforeAll
    static void make() {
        schema = new KeptSchema();
    }

    @AfterAll
    static void drop() {
        schema.close();
    }

    @BeforeEach
    void open() {
        database = Database.postgres(schema.settings());
        storage = SqlStorage.plain(database);
    }

    @AfterEach
    void close() {
        database.close();
        schema.renew();
    }

    @Override
    protected Storage storage() {
        return storage;
    }
}
