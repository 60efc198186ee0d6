package io.moltgram.persistence;

import io.moltgram.application.contract.Answers;
import io.moltgram.application.contract.QueryContracts;
import io.moltgram.application.contract.Storage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class PostgresQueriesTest extends QueryContracts {

    private static KeptSchema schema;

    private Database database;
    private Storage storage;
    private Answers answers;

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
        answers = SqlAnswers.of(database);
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

    @Override
    protected Answers answers() {
        return answers;
    }
}
