package io.moltgram.persistence.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Following a database page by page. */
@Timeout(60)
class ChangesTest {

    @TempDir
    Path folder;

    private SqliteDatabase database;
    private Changes changes;

    @BeforeEach
    void open() throws IOException {
        database = SqliteDatabase.open(SqliteSettings.of(folder.resolve("test.db")));
        database.write(handle -> handle.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, note TEXT)"));
        changes = database.changes();
        changes.begin();
    }

    @AfterEach
    void close() {
        changes.close();
        database.close();
    }

    private void note(String text) {
        database.write(handle -> handle.execute("INSERT INTO notes (note) VALUES (?)", text));
    }

    private Path copy() throws IOException {
        while (!changes.isStill()) {
            changes.settle();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int length = 1;
        for (long at = 0; length > 0; at += length) {
            length = changes.copy(at, bytes);
        }
        return Files.write(folder.resolve("copy.db"), bytes.toByteArray());
    }

    private static void apply(Path copy, List<Commit> commits) throws IOException {
        try (FileChannel file = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            for (Commit commit : commits) {
                for (Commit.Page page : commit.pages()) {
                    file.write(ByteBuffer.wrap(page.bytes()), (page.number() - 1L) * commit.pageSize());
                }
                file.truncate((long) commit.size() * commit.pageSize());
            }
        }
    }

    private static long count(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertEquals("ok", statement.executeQuery("PRAGMA integrity_check").getString(1));
            return statement.executeQuery("SELECT count(*) FROM notes").getLong(1);
        }
    }

    /** Also while a reader keeps the log from being moved as a whole. */
    @Test
    void eachPageIsToldAsItWasBefore() throws Exception {
        Path copy = copy();
        Random random = new Random(3);
        int told = 0;
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.db"))) {
            for (int i = 1; i <= 300; i++) {
                for (int writes = random.nextInt(4); writes > 0; writes--) {
                    note("note " + i + " ".repeat(random.nextInt(3000)));
                    database.write(handle -> handle.execute(
                            "UPDATE notes SET note = note || 'x' WHERE id = ?", 1 + random.nextInt(100)));
                }
                if (random.nextInt(10) == 0) {
                    other.setAutoCommit(!other.getAutoCommit());
                    other.createStatement()
                            .executeQuery("SELECT count(*) FROM notes")
                            .close();
                }
                if (random.nextInt(8) == 0) {
                    apply(copy, changes.settle());
                }
                List<Commit> next = changes.next();
                told += assertBefore(copy, next);
                apply(copy, next);
            }
        }
        assertTrue(told > 500, told + " pages");
    }

    private int assertBefore(Path copy, List<Commit> commits) throws IOException {
        Set<Integer> seen = new HashSet<>();
        try (FileChannel file = FileChannel.open(copy)) {
            for (Commit commit : commits) {
                for (Commit.Page page : commit.pages()) {
                    ByteBuffer bytes = ByteBuffer.allocate(commit.pageSize());
                    int count = file.read(bytes, (page.number() - 1L) * commit.pageSize());
                    if (seen.add(page.number()) && count == commit.pageSize()) {
                        assertArrayEquals(
                                bytes.array(), changes.before(page.number()).orElseThrow());
                    }
                }
            }
        }
        return seen.size();
    }

    @Test
    void aCopyThatFollowsIsTheSameAfterEveryCommit() throws Exception {
        Path copy = copy();
        List<Commit> all = new ArrayList<>();
        for (int i = 1; i <= 300; i++) {
            note("note " + i + " ".repeat(i * 7));
            List<Commit> next = changes.next();
            assertEquals(1, next.size());
            all.addAll(next);
            apply(copy, next);
            if (i % 50 == 0) {
                assertEquals(i, count(copy));
                assertTrue(changes.settle().isEmpty());
            }
        }
        database.write(handle -> handle.execute("DELETE FROM notes"));
        database.write(handle -> handle.execute("INSERT INTO notes (note) VALUES ('last')"));
        apply(copy, changes.settle());

        assertEquals(1, count(copy));
        Path fresh = copy();
        assertArrayEquals(Files.readAllBytes(fresh), Files.readAllBytes(copy));
    }

    @Test
    void muchIsHandedOutInPieces() throws Exception {
        Path copy = copy();
        for (int i = 0; i < 400; i++) {
            note("x".repeat(20_000));
        }

        int calls = 0;
        do {
            List<Commit> next = changes.next();
            apply(copy, next);
            int pages = next.stream().mapToInt(commit -> commit.pages().size()).sum();
            assertTrue(pages < 1_000, pages + " pages at once");
            calls++;
        } while (changes.isBehind());

        assertTrue(calls > 3, calls + " calls");
        assertEquals(400, count(copy));
        assertTrue(changes.settle().isEmpty());
    }

    @Test
    void aTransactionThatIsTooLargeIsNotHandedOutAndOneMayBeginAnew() throws Exception {
        copy();
        database.write(handle -> {
            for (int i = 0; i < 6000; i++) {
                handle.execute("INSERT INTO notes (note) VALUES (?)", "x".repeat(3000));
            }
            return 0;
        });

        assertThrows(IOException.class, () -> changes.next());
        changes.begin();
        Path copy = copy();
        note("after it");
        apply(copy, changes.next());
        assertEquals(6001, count(copy));
    }

    @Test
    void nothingIsLostWhenOthersMoveTheLog() throws Exception {
        Path copy = copy();
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < 40; i++) {
                note("round " + round);
                try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.db"));
                        Statement statement = other.createStatement()) {
                    statement.execute("PRAGMA busy_timeout = 0");
                    statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
                    statement.execute("PRAGMA busy_timeout = 2000");
                    statement.execute("INSERT INTO notes (note) VALUES ('of another')");
                }
            }
            apply(copy, round % 2 == 0 ? changes.next() : changes.settle());
        }

        assertEquals(400, count(copy));
    }

    @Test
    void eachCommitHasTheTimeAtWhichItWasMade() throws Exception {
        copy();
        Instant before = Instant.now();
        note("one");
        Instant between = Instant.now();
        note("two");
        Instant after = Instant.now();

        List<Commit> commits = changes.next();

        assertEquals(2, commits.size());
        assertFalse(commits.get(0).at().isBefore(before.minusNanos(1000)));
        assertFalse(commits.get(0).at().isAfter(between));
        assertFalse(commits.get(1).at().isBefore(between.minusNanos(1000)));
        assertFalse(commits.get(1).at().isAfter(after));
    }

    @Test
    void whatIsRolledBackIsNoChange() throws Exception {
        copy();
        try {
            database.write(handle -> {
                for (int i = 0; i < 5000; i++) {
                    handle.execute("INSERT INTO notes (note) VALUES (?)", "x".repeat(3000));
                }
                throw new IllegalStateException("on second thoughts");
            });
        } catch (IllegalStateException e) {
            assertTrue(changes.next().isEmpty());
        }
        note("kept");

        assertEquals(1, changes.next().size());
    }
}
