package io.moltgram.persistence.sqlite;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.agents;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.testing.Figure;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.Check;
import io.moltgram.persistence.SqlStorage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SqliteFaultsTest {

    private static final int IO_ERROR = 10;
    private static final int FULL = 13;

    @TempDir
    Path folder;

    private final Faults faults = new Faults();
    private SqliteDatabase database;
    private SqlStorage storage;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(SqliteSettings.of(folder.resolve("test.db")), faults);
        storage = SqlStorage.plain(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private long countPast(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.db"));
                Statement statement = connection.createStatement()) {
            return statement.executeQuery("SELECT count(*) FROM " + table).getLong(1);
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "waited in vain");
            Thread.onSpinWait();
        }
    }

    @Test
    void whateverStatementFailsNothingAcknowledgedIsLostAndNothingRefusedStays() throws Exception {
        AgentId ada = agent(storage, ADA);
        PostId sunset = post(storage, ada, SUNSET);
        List<AgentId> crowd = agents(storage, 40);
        boolean reachedTheEnd = false;
        int next = 0;
        for (int nth = 1; !reachedTheEnd; nth++) {
            AgentId agent = crowd.get(next++);
            long before = countPast("likes");
            faults.order(nth, nth % 2 == 0 ? IO_ERROR : FULL, false);
            try {
                storage.likes().add(sunset, agent);
                assertEquals(before + 1, countPast("likes"));
                reachedTheEnd = faults.executed() < nth;
                faults.end();
            } catch (Refusal refusal) {
                assertEquals(nth % 2 == 0 ? Refusal.Kind.UNAVAILABLE : Refusal.Kind.STORAGE_FULL, refusal.kind());
                assertEquals(before, countPast("likes"));
                assertEquals(before, storage.likes().count(sunset));
                await(() -> database.health().healthy());
            }
        }

        assertTrue(next > 5, "a like has more statements than " + next);
        Figure.say("a fault at each of %d statements, nothing lost and nothing half", next - 1);
        assertEquals(List.of(), new Check(database).differences());
    }

    @Test
    void whileTheFaultLastsWritesAreRefusedAndReadsGoOnAndThenAllIsWellByItself() {
        AgentId ada = agent(storage, ADA);
        faults.order(1, IO_ERROR, true);

        for (int number = 0; number < 3; number++) {
            Refusal refusal = assertThrows(Refusal.class, () -> storage.agents().addKarma(ada, 1));
            assertEquals(Refusal.Kind.UNAVAILABLE, refusal.kind());
            assertEquals(0, storage.agents().get(ada).karma());
        }
        assertFalse(database.health().healthy());
        assertEquals("input or output failed", database.health().problem().orElseThrow());
        faults.end();
        long ended = System.nanoTime();
        await(() -> database.health().healthy());
        Figure.atMost(2_000, "ms", (System.nanoTime() - ended) / 1e6, "healthy after the fault ended");
        storage.agents().addKarma(ada, 1);
        assertEquals(1, storage.agents().get(ada).karma());
    }

    @Test
    void aFileThatIsMovedAwayIsMissedAndServedAgainWhenItIsBack() throws Exception {
        AgentId ada = agent(storage, ADA);
        Path away = Files.createDirectory(folder.resolve("away"));
        move(folder, away);

        assertThrows(Refusal.class, () -> storage.agents().addKarma(ada, 1));
        assertThrows(Refusal.class, () -> storage.agents().addKarma(ada, 1));
        assertFalse(Files.exists(folder.resolve("test.db")));
        move(away, folder);
        await(() -> database.health().healthy());
        storage.agents().addKarma(ada, 1);
        assertEquals(1, storage.agents().get(ada).karma());
    }

    private static void move(Path from, Path to) throws Exception {
        for (String name : List.of("test.db", "test.db-wal", "test.db-shm")) {
            if (Files.exists(from.resolve(name))) {
                Files.move(from.resolve(name), to.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    @Test
    void aFullDiskIsToldApartAndWritingGoesOnWhenThereIsRoom() {
        database.close();
        int[] room = {0};
        database = SqliteDatabase.open(SqliteSettings.of(folder.resolve("test.db")), connections -> {
            Connection connection = connections.writer();
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA max_page_count = " + (room[0] == 0 ? 1 : 1_000_000));
            }
            return connection;
        });
        storage = SqlStorage.plain(database);
        String words = "w".repeat(500);

        Refusal refusal = assertThrows(Refusal.class, () -> {
            for (AgentId agent : agents(storage, 2_000)) {
                storage.agents().describe(agent, words);
            }
        });
        assertEquals(Refusal.Kind.STORAGE_FULL, refusal.kind());
        room[0] = 1;
        await(() -> {
            try {
                storage.agents().add(ADA, words, Optional.empty(), Instant.EPOCH);
                return true;
            } catch (Refusal stillFull) {
                return false;
            }
        });
        assertEquals(List.of(), new Check(database).differences());
    }
}
