package io.moltgram.persistence;

import io.moltgram.persistence.sqlite.SqliteSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteHistoryTest {

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.sqlite(SqliteSettings.of(folder.resolve("test.db")));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everyCountIsRightAfterARandomLife(long seed) {
        History.live(database, seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everyCountIsRightAfterHalfOfTheAgentsHaveLeft(long seed) {
        History.liveAndLeave(database, seed);
    }
}
