package io.moltgram.persistence;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.key;
import static io.moltgram.application.contract.Fixtures.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Rehearsal;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.persistence.postgres.PostgresSettings;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trial of several steps: each sees what those before it did, and nobody else ever does. */
class RehearsedReadsTest {

    @TempDir
    Path folder;

    @Test
    void onSqlite() {
        try (Database database = Database.sqlite(SqliteSettings.of(folder.resolve("test.db")))) {
            check(database);
        }
    }

    @Test
    void onPostgres() {
        PostgresSettings settings = PostgresServer.newSchema();
        try (Database database = Database.postgres(settings)) {
            check(database);
        } finally {
            PostgresServer.drop(settings);
        }
    }

    private static void check(Database database) {
        SqlStorage storage = SqlStorage.cached(database);
        Rehearsal.of(() -> {
            assertFalse(database.isTransacting());
            AgentId ada = database.call(() -> agent(storage, ADA));
            assertTrue(database.isTransacting());
            assertEquals(ADA, storage.agents().get(ada).name());
            key(storage, ada, "key");
            assertTrue(storage.keys().find(secret("key")).isPresent());
            assertThrows(
                    Refusal.class,
                    () -> database.run(() -> {
                        agent(storage, BOB);
                        throw Refusal.forbidden("no", "No");
                    }));
            assertEquals(Optional.empty(), storage.agents().find(BOB));
            assertTrue(storage.agents().find(ADA).isPresent());
        });

        assertFalse(database.isTransacting());
        assertEquals(Optional.empty(), storage.agents().find(ADA));
        assertEquals(Optional.empty(), storage.keys().find(secret("key")));
        agent(storage, BOB);
        assertEquals(1, storage.agents().count());
    }
}
