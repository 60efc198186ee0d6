package io.moltgram.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.persistence.sqlite.SqliteSettings;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowCacheTest {

    @TempDir
    Path folder;

    private Database database;
    private RowCache<String, String> cache;

    @BeforeEach
    void open() {
        database = Database.sqlite(SqliteSettings.of(folder.resolve("test.db")));
        cache = new RowCache<>(database, 10, 10);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Optional<String> find(String answer) {
        return cache.find("key", () -> Optional.ofNullable(answer));
    }

    @Test
    void whatWasReadIsRememberedUntilItIsDropped() {
        assertEquals(Optional.of("a"), find("a"));
        assertEquals(Optional.of("a"), find("b"));
        database.run(() -> cache.drop("key"));
        assertEquals(Optional.empty(), find(null));
        assertEquals(Optional.empty(), find("c"));
        cache.drop("key");
        assertEquals(Optional.of("c"), find("c"));
        cache.dropAll("c"::equals);
        assertEquals(Optional.of("d"), find("d"));
    }

    @Test
    void anAnswerReadBeforeAChangeIsNotKeptAfterIt() {
        Optional<String> late = cache.find("key", () -> {
            database.run(() -> cache.drop("key"));
            return Optional.of("old");
        });
        assertEquals(Optional.of("old"), late);
        assertEquals(Optional.of("new"), find("new"));
        cache.drop("key");
        cache.find("key", () -> {
            cache.dropAll("old"::equals);
            return Optional.of("old");
        });
        assertEquals(Optional.of("newer"), find("newer"));
    }

    @Test
    void whatATransactionReadsIsNeverRemembered() {
        database.run(() -> assertEquals(Optional.of("unborn"), find("unborn")));
        assertEquals(Optional.of("real"), find("real"));
    }

    @Test
    void aChangeThatFailsDropsNothing() {
        find("a");
        assertThrows(
                IllegalStateException.class,
                () -> database.run(() -> {
                    cache.drop("key");
                    throw new IllegalStateException("halfway");
                }));

        assertEquals(Optional.of("a"), find("b"));
    }
}
