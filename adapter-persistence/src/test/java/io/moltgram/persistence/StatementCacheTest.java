package io.moltgram.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StatementCacheTest {

    private final StatementCache cache =
            new StatementCache(2, new StatementWatch(sql -> List.of(), InstantSource.system()));
    private Connection connection;
    private Handle handle;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        handle =
                Jdbi.create(connection).setStatementBuilderFactory(any -> cache).open();
    }

    @AfterEach
    void close() {
        handle.close();
    }

    @Test
    void keepsStatementsWithNamesForTheirNextUse() throws SQLException {
        assertEquals(3, sum(1, 2));
        PreparedStatement prepared = cache.take(connection, "SELECT ? + ?");
        cache.give("SELECT ? + ?", prepared);

        assertEquals(7, sum(3, 4));

        assertSame(prepared, cache.take(connection, "SELECT ? + ?"));
        assertFalse(prepared.isClosed());
    }

    @Test
    void keepsTheSameForListsOfOneLength() throws SQLException {
        assertTrue(isAmong(2, 1, 2));
        PreparedStatement prepared = cache.take(connection, "SELECT ? IN (?,?)");
        cache.give("SELECT ? IN (?,?)", prepared);

        assertFalse(isAmong(2, 3, 4));
        assertTrue(isAmong(2, 3, 4, 2));

        assertSame(prepared, cache.take(connection, "SELECT ? IN (?,?)"));
    }

    @Test
    void closesTheLeastRecentlyUsed() throws SQLException {
        PreparedStatement first = cache.take(connection, "SELECT 1");
        cache.give("SELECT 1", first);
        for (int i = 2; i <= 3; i++) {
            handle.createQuery("SELECT " + i).mapTo(Integer.class).one();
        }

        assertTrue(first.isClosed());
        assertNotSame(first, cache.take(connection, "SELECT 1"));
    }

    /** The driver gives up statements that failed, and says so only when they are used again. */
    @Test
    void aStatementThatFailedIsPreparedAnew() {
        String direct = "SELECT 1 LIMIT ?";
        assertThrows(StatementFault.class, () -> Direct.number(handle, direct, "none"));
        assertEquals(1, Direct.number(handle, direct, 1).orElseThrow());

        assertThrows(JdbiException.class, () -> limited("none"));
        assertEquals(1, limited(1));
    }

    private int limited(Object most) {
        return handle.createQuery("SELECT 1 LIMIT :most")
                .bind("most", most)
                .mapTo(Integer.class)
                .one();
    }

    private int sum(int one, int other) {
        return handle.createQuery("SELECT :one + :other")
                .bind("one", one)
                .bind("other", other)
                .mapTo(Integer.class)
                .one();
    }

    private boolean isAmong(int number, Integer... numbers) {
        return handle.createQuery("SELECT :number IN (<numbers>)")
                .bind("number", number)
                .bindList("numbers", (Object[]) numbers)
                .mapTo(Boolean.class)
                .one();
    }
}
