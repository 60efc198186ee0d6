package io.moltgram.persistence;

import io.moltgram.persistence.postgres.PostgresSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresHistoryTest {

    private PostgresSettings settings;
    private Database database;

    @BeforeEach
    void open() {
        settings = PostgresServer.newSchema();
        database = Database.postgres(settings);
    }

    @AfterEach
    void close() {
        database.close();
        PostgresServer.drop(settings);
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
