package io.moltgram.persistence;

import io.moltgram.application.contract.Answers;
import io.moltgram.application.contract.QueryContracts;
import io.moltgram.application.contract.Storage;
import io.moltgram.persistence.postgres.PostgresSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class PostgresQueriesTest extends QueryContracts {

    private PostgresSettings settings;
    private Database database;
    private Storage storage;
    private Answers answers;

    @BeforeEach
    void open() {
        settings = PostgresServer.newSchema();
        database = Database.postgres(settings);
        storage = SqlStorage.plain(database);
        answers = SqlAnswers.of(database);
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

    @Override
    protected Answers answers() {
        return answers;
    }
}
