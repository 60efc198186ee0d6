package io.moltgram.bootstrap.segment;

import static io.moltgram.bootstrap.segment.Shipped.QUIET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.persistence.sqlite.SqliteDatabase;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is kept over several starts of a server. */
@Timeout(120)
class RestartTest {

    private static final Duration EVERY = Duration.ofMillis(50);

    @TempDir
    Path room;

    private Path note() {
        return room.resolve("data").resolve("tmp").resolve("chain.properties");
    }

    private void run(int notes) throws IOException {
        try (Shipped shipped = new Shipped(room, Seal.NONE, EVERY)) {
            shipped.awaitBase();
            shipped.write(notes, 1);
        }
    }

    private long restored(Instant moment, String name) throws IOException {
        Path folder = room.resolve(name);
        new Rewind(new FolderPlace(room.resolve("kept")), Seal.NONE).to(folder, moment, QUIET);
        return Shipped.count(folder);
    }

    private List<String> bases() throws IOException {
        try (Stream<Path> files = Files.walk(room.resolve("kept"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("base_"))
                    .toList();
        }
    }

    /** A restored copy that somebody looks at must not hide what the server itself keeps. */
    @Test
    void twoServersDoNotKeepTheirCommitsInOnePlace() throws Exception {
        try (Shipped copy = shippedBesides(new FolderPlace(room.resolve("kept")))) {
            copy.awaitBase();
        }
        assertEquals(2, bases().size(), bases().toString());
    }

    /** One that could keep nothing while another did, and can from now on. */
    private Shipped shippedBesides(Place place) throws IOException {
        Shipped copy;
        try (Shipped first = new Shipped(room, Seal.NONE, EVERY)) {
            first.awaitBase();
            copy = new Shipped(room.resolve("copy"), place, Seal.NONE, EVERY);
            Shipped.await(() -> copy.state().problem().isPresent());
            assertTrue(copy.state().problem().orElseThrow().contains("another server keeps its own there"));
            first.write(3, 1);
            copy.write(5, 1);
        }
        assertEquals(3, restored(Instant.MAX, "restored"));
        return copy;
    }

    @Test
    void anOrderlyRestartCostsNoBase() throws Exception {
        List<Instant> between = new ArrayList<>();
        for (int start = 1; start <= 4; start++) {
            run(start == 3 ? 0 : 20);
            between.add(Instant.now());
        }

        assertEquals(1, bases().size(), bases().toString());
        assertEquals(60, restored(Instant.MAX, "all"));
        assertEquals(20, restored(between.get(0), "first"));
        assertEquals(40, restored(between.get(1), "second"));
        assertEquals(40, restored(between.get(2), "third"));
    }

    @Test
    void aLongLogIsGoneOnFromToo() throws Exception {
        try (Shipped shipped = new Shipped(room, Seal.NONE, EVERY)) {
            shipped.awaitBase();
            shipped.write(700, 600); // so much that the log is moved in between
        }
        run(10);

        assertEquals(1, bases().size(), bases().toString());
        assertEquals(710, restored(Instant.MAX, "all"));
    }

    @Test
    void whatWasDoneWhileNobodyFollowedIsInANewBase() throws Exception {
        run(20);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + room.resolve("data/moltgram.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO notes (note) VALUES ('by hand')");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        run(20);

        assertEquals(2, bases().size(), bases().toString());
        assertEquals(41, restored(Instant.MAX, "all"));
    }

    @Test
    void whatWasWrittenBeforeAnybodyFollowedIsKept() throws Exception {
        run(20);
        try (SqliteDatabase early =
                SqliteDatabase.open(SqliteSettings.of(room.resolve("data").resolve("moltgram.db")))) {
            early.write(handle -> handle.execute("INSERT INTO notes (note) VALUES ('early')"));
            run(20);
        }
        run(20);

        assertEquals(1, bases().size(), bases().toString());
        assertEquals(61, restored(Instant.MAX, "all"));
    }

    @Test
    void anOldNoteIsNotBelieved() throws Exception {
        run(20);
        byte[] old = Files.readAllBytes(note());
        run(20);
        Files.write(note(), old);
        run(20);

        assertEquals(2, bases().size(), bases().toString());
        assertEquals(60, restored(Instant.MAX, "all"));
    }

    @Test
    void anEmptiedPlaceGetsABase() throws Exception {
        run(20);
        try (Stream<Path> files = Files.walk(room.resolve("kept"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        run(20);

        assertEquals(40, restored(Instant.MAX, "all"));
    }

    @Test
    void aNoteThatCannotBeReadIsNone() throws Exception {
        run(20);
        Files.writeString(note(), "chain=x\nnumber=many\n");
        run(20);

        assertEquals(2, bases().size(), bases().toString());
        assertEquals(40, restored(Instant.MAX, "all"));
        assertTrue(Files.exists(note()), "the next one goes on");
    }
}
