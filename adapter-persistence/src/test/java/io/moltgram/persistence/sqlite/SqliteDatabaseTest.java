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

import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.CannotOpen;
import io.moltgram.persistence.SqlStorage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SqliteDatabaseTest {

    @TempDir
    Path folder;

    private final Faults faults = new Faults();
    private SqliteDatabase database;
    private SqlStorage storage;

    @BeforeEach
    void open() {
        database =
                SqliteDatabase.open(SqliteSettings.of(folder.resolve("test.db")).queue(8), faults);
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

    /** Keeps the writer busy until the latch opens. */
    private CompletableFuture<Void> hold(CountDownLatch latch) {
        CountDownLatch isHeld = new CountDownLatch(1);
        CompletableFuture<Void> held = CompletableFuture.runAsync(() -> database.run(() -> {
            isHeld.countDown();
            assertTrue(uninterrupted(latch));
        }));
        assertTrue(uninterrupted(isHeld));
        return held;
    }

    private static boolean uninterrupted(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Thread> waiting(int count, Runnable work) {
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Thread thread = new Thread(work);
            thread.start();
            threads.add(thread);
        }
        threads.forEach(thread -> await(() -> thread.getState() == Thread.State.WAITING));
        return threads;
    }

    @Test
    void thoseWhoWaitAreCommittedTogetherAndAnsweredOnlyThen() throws Exception {
        AgentId ada = agent(storage, ADA);
        PostId sunset = post(storage, ada, SUNSET);
        List<AgentId> crowd = agents(storage, 6);
        CountDownLatch latch = new CountDownLatch(1);
        CompletableFuture<Void> held = hold(latch);
        int before = faults.commits();
        List<Long> seenPast = new ArrayList<>();
        List<Thread> callers = new ArrayList<>();
        for (AgentId agent : crowd) {
            callers.addAll(waiting(
                    1,
                    () -> database.run(() -> {
                        storage.likes().add(sunset, agent);
                        database.afterCommit(() -> {
                            synchronized (seenPast) {
                                seenPast.add(past("likes"));
                            }
                        });
                    })));
        }

        assertEquals(0, countPast("likes"));
        latch.countDown();
        held.join();
        for (Thread caller : callers) {
            caller.join();
        }
        assertEquals(List.of(6L, 6L, 6L, 6L, 6L, 6L), seenPast);
        assertEquals(before + 2, faults.commits());
    }

    private long past(String table) {
        try {
            return countPast(table);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whenTheQueueIsFullTheNextIsRefusedAndTheOthersAreServed() throws Exception {
        AgentId ada = agent(storage, ADA);
        CountDownLatch latch = new CountDownLatch(1);
        CompletableFuture<Void> held = hold(latch);
        List<Thread> callers = waiting(8, () -> storage.agents().addKarma(ada, 1));

        Refusal refusal = assertThrows(Refusal.class, () -> storage.agents().addKarma(ada, 100));
        assertEquals(Refusal.Kind.UNAVAILABLE, refusal.kind());
        assertEquals("busy", refusal.code());
        assertEquals(1L, refusal.facts().get(Refusal.RETRY_AFTER));
        latch.countDown();
        held.join();
        for (Thread caller : callers) {
            caller.join();
        }
        assertEquals(8, storage.agents().get(ada).karma());
    }

    @Test
    void anInterruptedCallerStillLearnsWhatBecameOfItsWork() throws Exception {
        AgentId ada = agent(storage, ADA);
        CountDownLatch latch = new CountDownLatch(1);
        CompletableFuture<Void> held = hold(latch);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread caller = waiting(1, () -> {
                    storage.agents().addKarma(ada, 1);
                    interrupted.complete(Thread.currentThread().isInterrupted());
                })
                .get(0);

        caller.interrupt();
        latch.countDown();
        held.join();
        assertTrue(interrupted.get(20, TimeUnit.SECONDS));
        assertEquals(1, storage.agents().get(ada).karma());
    }

    @Test
    void closingFinishesWhatWasAcceptedAndRefusesTheRest() throws Exception {
        AgentId ada = agent(storage, ADA);
        CountDownLatch latch = new CountDownLatch(1);
        CompletableFuture<Void> held = hold(latch);
        List<Thread> callers = waiting(5, () -> storage.agents().addKarma(ada, 1));
        CompletableFuture<Void> closed = CompletableFuture.runAsync(database::close);
        latch.countDown();
        held.join();
        closed.join();
        for (Thread caller : callers) {
            caller.join();
        }

        assertThrows(Refusal.class, () -> storage.agents().addKarma(ada, 1));
        assertFalse(Files.exists(folder.resolve("test.db-wal")));
        open();
        assertEquals(5, storage.agents().get(ada).karma());
    }

    @Test
    void readersDoNotWriteAndNobodyWaitsForOneForEver() {
        database.close();
        database =
                SqliteDatabase.open(SqliteSettings.of(folder.resolve("test.db")).readers(1, Duration.ofMillis(20)));
        SqlStorage narrow = SqlStorage.plain(database);
        agent(narrow, ADA);

        assertThrows(
                RuntimeException.class, () -> database.read(handle -> handle.execute("UPDATE agents SET karma = 7")));
        Refusal refusal = assertThrows(
                Refusal.class, () -> database.read(handle -> narrow.agents().count()));
        assertEquals("busy", refusal.code());
        assertEquals(0, narrow.agents().get(ADA).karma());
    }

    @Test
    void whatCannotBeOpenedIsRefusedInOneLine() throws Exception {
        Path text = Files.writeString(folder.resolve("text.db"), "no database at all, but long enough".repeat(40));

        assertLine("its folder is not there", folder.resolve("absent/test.db"));
        assertLine("it is a folder", folder);
        assertLine("the file is no database", text);
        database.run(
                () -> database.write(handle -> handle.execute("UPDATE schema_history SET version = version + 99")));
        database.close();
        assertLine("use a newer program", folder.resolve("test.db"));
        Files.delete(folder.resolve("test.db"));
        open();
    }

    private static void assertLine(String part, Path file) {
        CannotOpen refused = assertThrows(CannotOpen.class, () -> SqliteDatabase.open(SqliteSettings.of(file)));
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
    }

    /** Readers that were left open would keep the log from being moved into the file. */
    @Test
    void afterTheEndEverythingIsInTheFile() throws SQLException {
        AgentId ada = agent(storage, ADA);
        assertEquals(0, storage.agents().get(ada).karma());
        database.close();

        assertFalse(Files.exists(folder.resolve("test.db-wal")));
        assertEquals(1, countPast("agents"));
    }

    /** What lies there is of an attempt long ago; a draft is of one that was killed. */
    @Test
    void beforeAMigrationTheDatabaseIsCopiedAsItIsNow() throws Exception {
        agent(storage, ADA);
        Path copy = Files.writeString(folder.resolve("test.db.before-V099"), "old");
        Path draft = Files.writeString(folder.resolve("test.db.before-V099.new"), "half");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.db"))) {
            new SqliteSnapshot(folder.resolve("test.db")).before(connection, 99);
        }

        assertFalse(Files.exists(draft));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement()) {
            assertEquals(
                    1, statement.executeQuery("SELECT count(*) FROM agents").getLong(1));
        }
    }
}
