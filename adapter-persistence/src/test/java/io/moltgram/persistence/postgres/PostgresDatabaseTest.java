package io.moltgram.persistence.postgres;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.persistence.CannotOpen;
import io.moltgram.persistence.PostgresServer;
import io.moltgram.persistence.SqlStorage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresDatabaseTest {

    private final List<Long> pauses = new ArrayList<>();
    private PostgresSettings settings;
    private PostgresDatabase database;
    private SqlStorage storage;

    @BeforeEach
    void open() {
        settings = PostgresServer.newSchema();
        database = PostgresDatabase.open(settings.connections(3, Duration.ofSeconds(1)), pauses::add);
        storage = SqlStorage.plain(database);
    }

    @AfterEach
    void close() {
        database.close();
        PostgresServer.drop(settings);
    }

    private void raise(String state) {
        database.write(handle ->
                handle.execute("DO $$ BEGIN RAISE EXCEPTION 'ordered' USING ERRCODE = '" + state + "'; END $$"));
    }

    @Test
    void workIsTriedAgainWhenTheServerAsksForIt() {
        AgentId ada = agent(storage, ADA);
        AtomicInteger tries = new AtomicInteger();
        AtomicInteger followed = new AtomicInteger();
        database.run(() -> {
            storage.agents().addKarma(ada, 1);
            database.afterCommit(followed::incrementAndGet);
            if (tries.incrementAndGet() < 6) {
                raise(tries.get() % 2 == 0 ? "40001" : "40P01");
            }
        });

        assertEquals(6, tries.get());
        assertEquals(5, pauses.size());
        assertEquals(1, followed.get());
        assertEquals(1, storage.agents().get(ada).karma());
    }

    @Test
    void workThatNeverFitsIsRefusedAsUnavailable() {
        Refusal refusal = assertThrows(Refusal.class, () -> database.run(() -> raise("40001")));

        assertEquals(Refusal.Kind.UNAVAILABLE, refusal.kind());
        assertEquals(9, pauses.size());
    }

    @Test
    void aLostConnectionIsARefusalAndTheNextCallIsServed() throws SQLException {
        AgentId ada = agent(storage, ADA);
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> database.run(() -> {
                    storage.agents().addKarma(ada, 1);
                    terminate(database.write(handle -> handle.createQuery("SELECT pg_backend_pid()")
                            .mapTo(Integer.class)
                            .one()));
                    storage.agents().addKarma(ada, 1);
                }));

        assertEquals(Refusal.Kind.UNAVAILABLE, refusal.kind());
        assertTrue(database.health().healthy());
        assertEquals(0, storage.agents().get(ada).karma());
    }

    private void terminate(int pid) {
        try (Connection connection = PostgresServer.connect(settings);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(" + pid + ", 5000)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aWrongAddressIsRefusedSoonAndInOneLine() {
        PostgresSettings nobody = PostgresSettings.parse("postgresql://me:secret@127.0.0.1:1/moltgram");
        long begin = System.nanoTime();
        CannotOpen refused = assertThrows(CannotOpen.class, () -> PostgresDatabase.open(nobody));

        assertTrue(System.nanoTime() - begin < Duration.ofSeconds(3).toNanos());
        assertEquals("Cannot open the PostgreSQL database: the server cannot be reached", refused.getMessage());
        assertFalse(nobody.toString().contains("secret"));
        PostgresSettings absent = new PostgresSettings(
                settings.address().replaceFirst("/[^/]*$", "/absent"),
                settings.user(),
                settings.password(),
                settings.schema(),
                1,
                Duration.ofSeconds(1));
        assertTrue(assertThrows(CannotOpen.class, () -> PostgresDatabase.open(absent))
                .getMessage()
                .endsWith("there is no such database"));
        assertThrows(CannotOpen.class, () -> PostgresSettings.parse("mysql://localhost/x"));
    }
}
