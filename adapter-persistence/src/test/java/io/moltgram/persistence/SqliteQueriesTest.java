package io.moltgram.persistence;

import io.moltgram.application.contract.Answers;
import io.moltgram.application.contract.QueryContracts;
import io.moltgram.application.contract.Storage;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteQueriesTest extends QueryContracts {

    @TempDir
    Path folder;

    private Database database;
    private Storage storage;
    private Answers answers;

    @BeforeEach
    void open() {
        database = Database.sqlite(SqliteSettings.of(folder.resolve("test.db")));
        storage = SqlStorage.cached(database);
        answers = SqlAnswers.of(database);
    }

    @AfterEach
    void close() {
        database.close();
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
