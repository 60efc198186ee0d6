package io.moltgram.bootstrap.segment;

import io.moltgram.bootstrap.cli.Progress;
import io.moltgram.persistence.sqlite.SqliteDatabase;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A database with notes that are numbered from 1, shipped into a folder. */
final class Shipped implements AutoCloseable {

    static final Progress QUIET = (done, total, what) -> {};

    /** In seconds; with the large numbers of the measuring script a base takes minutes. */
    private static final int PATIENCE = Boolean.getBoolean("moltgram.long") ? 500 : 30;

    /** A note that was written. */
    record Note(long number, Instant begun, Instant acknowledged) {}

    final Path data;
    final Path kept;
    final NewPictures pictures = new NewPictures();
    private final SqliteDatabase database;
    private final Shipping shipping;
    private final List<Note> notes = new ArrayList<>();

    Shipped(Path room, Seal seal, Duration every) throws IOException {
        this(room, new FolderPlace(room.resolve("kept")), seal, every);
    }

    Shipped(Path room, Place place, Seal seal, Duration every) throws IOException {
        data = Files.createDirectories(room.resolve("data"));
        kept = room.resolve("kept");
        database = SqliteDatabase.open(SqliteSettings.of(data.resolve("moltgram.db")));
        database.write(
                handle -> handle.execute("CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, note TEXT)"));
        Shipping.Plan plan = new Shipping.Plan(data, place, seal, every, Duration.ofDays(30), true);
        shipping = new Shipping(plan, database.changes(), pictures, InstantSource.system());
        shipping.start();
    }

    SqliteDatabase database() {
        return database;
    }

    ShippingState state() {
        return shipping.state();
    }

    void awaitBase() {
        await(() -> state().base().isPresent());
    }

    /** Until everything that was acknowledged is kept. */
    void awaitKept() {
        Instant last = notes().get(notes().size() - 1).begun();
        await(() -> state().segment().filter(last::isBefore).isPresent());
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Notes of so many times their beginning. */
    void write(int count, int length) {
        for (int i = 0; i < count; i++) {
            Instant begun = Instant.now();
            database.write(handle ->
                    handle.execute("INSERT INTO notes (note) VALUES (?)", ("a note of " + begun).repeat(length)));
            Instant acknowledged = Instant.now();
            synchronized (notes) {
                notes.add(new Note(notes.size() + 1L, begun, acknowledged));
            }
        }
    }

    List<Note> notes() {
        synchronized (notes) {
            return List.copyOf(notes);
        }
    }

    /** What is in the place now, as if all else were lost at this moment. */
    Path lose(Path target) throws IOException {
        try (Stream<Path> below = Files.walk(kept)) {
            for (Path file : (Iterable<Path>) below::iterator) {
                Path copy = target.resolve(kept.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.createLink(copy, file);
                }
            }
            return target;
        } catch (NoSuchFileException | UncheckedIOException e) { // put together just now
            return lose(target.resolveSibling(target.getFileName() + "x"));
        }
    }

    /** How many notes there are in the restored folder; they must be the first ones, and the database sound. */
    static long count(Path folder) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("moltgram.db"));
                Statement statement = connection.createStatement()) {
            check(statement, "PRAGMA integrity_check", "ok");
            try (ResultSet row = statement.executeQuery("SELECT count(*), coalesce(max(id), 0) FROM notes")) {
                if (row.getLong(1) != row.getLong(2)) {
                    throw new AssertionError("a note is missing in between");
                }
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void check(Statement statement, String query, String expected) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            if (!row.getString(1).equals(expected)) {
                throw new AssertionError(row.getString(1));
            }
        }
    }

    @Override
    public void close() {
        shipping.close();
        database.close();
    }
}
