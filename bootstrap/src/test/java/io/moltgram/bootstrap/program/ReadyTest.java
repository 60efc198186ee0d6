package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.testing.Figure;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Folders;
import io.moltgram.bootstrap.testing.ServerProcess;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How long a start takes: of nothing, and of a large database whose log nobody has moved into it. */
@Timeout(300)
class ReadyTest {

    private static final int MEGABYTES = Integer.getInteger("moltgram.megabytes", 16);
    private static final int LOG_MEGABYTES = Integer.getInteger("moltgram.wal.megabytes", 4);
    private static final int TIMES = Boolean.getBoolean("moltgram.long") ? 5 : 1;
    private static final int ROW = 1 << 20;

    @TempDir
    Path folder;

    /**
     * How long it took until the server said that it was ready.
     *
     * @param processor what of it processors were at work for, which other programs do not lengthen
     */
    private record Started(long millis, long processor) {}

    @Test
    void withNothingAndAfterAKill() throws Exception {
        Path data = folder.resolve("data");
        List<Started> empty = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            empty.add(ready(folder.resolve("empty" + i)));
        }
        ready(data);
        enlarge(data.resolve("moltgram.db"));
        Path killed = folder.resolve("killed");
        List<Started> after = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            copy(data, killed);
            long log = Files.size(killed.resolve("moltgram.db-wal"));
            assertTrue(log >= (long) LOG_MEGABYTES * ROW, "a log of " + log + " bytes only");
            after.add(ready(killed));
            assertEquals(MEGABYTES + LOG_MEGABYTES, count(killed.resolve("moltgram.db")));
        }

        String started = System.getProperty("moltgram.jar", "").isEmpty() ? "classes" : "jar";
        say(1_000, empty, "ready with nothing, from the " + started);
        say(2_000, after, "ready after kill -9 with " + MEGABYTES + " MB and a log of " + LOG_MEGABYTES + " MB");
    }

    private static void say(int goal, List<Started> starts, String what) {
        double processor =
                Figure.quantile(starts.stream().map(Started::processor).toList(), 0.5);
        String line =
                what + ", median of " + starts.size() + ", processors at work for " + (long) processor + " ms of it";
        Figure.atMost(
                goal, "ms", Figure.quantile(starts.stream().map(Started::millis).toList(), 0.5), line);
    }

    /** Starts the server, and kills it when it is ready. */
    private static Started ready(Path data) {
        long begun = System.nanoTime();
        try (ServerProcess server = ServerProcess.start(data, Map.of("BACKUP_SEGMENTS", "off"))) {
            assertEquals(200, new Api(server.url()).get("/api/health/ready").status());
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            Duration processor = ProcessHandle.of(server.pid())
                    .flatMap(process -> process.info().totalCpuDuration())
                    .orElse(Duration.ZERO);
            server.kill();
            return new Started(millis, processor.toMillis());
        }
    }

    /** Fills the file, and then the log, which stays as a killed server would leave it. */
    private static void enlarge(Path file) throws SQLException, IOException {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        Path kept = file.resolveSibling("kept-wal");
        Path before = file.resolveSibling("kept-db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = wal");
            statement.execute("PRAGMA wal_autocheckpoint = 0");
            statement.execute("CREATE TABLE fill (words BLOB)");
            fill(statement, MEGABYTES);
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            fill(statement, LOG_MEGABYTES);
            Files.copy(log, kept);
            Files.copy(file, before);
        }
        Files.move(kept, log);
        Files.move(before, file, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Folders.remove(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = to.resolve(from.relativize(file));
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                if (Files.isRegularFile(copy)) {
                    force(copy);
                }
            }
        }
    }

    /** As it would lie on the disk: else the start would wait until the copy is there. */
    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void fill(Statement statement, int rows) throws SQLException {
        for (int i = 0; i < rows; i++) {
            statement.execute("INSERT INTO fill VALUES (randomblob(" + ROW + "))");
        }
    }

    private static int count(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM fill")) {
            return rows.getInt(1);
        }
    }
}
