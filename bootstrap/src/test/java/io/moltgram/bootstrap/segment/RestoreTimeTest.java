package io.moltgram.bootstrap.segment;

import static io.moltgram.bootstrap.segment.Shipped.QUIET;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.testing.Figure;
import io.moltgram.persistence.sqlite.SqliteDatabase;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How long it takes until a database of some size is back. */
@Timeout(600)
class RestoreTimeTest {

    private static final int MEGABYTES = Integer.getInteger("moltgram.megabytes", 16);
    private static final int ROW = 1 << 20;
    private static final int NOTES = 200;

    @TempDir
    Path room;

    private void fill() throws IOException {
        Path file = Files.createDirectories(room.resolve("data")).resolve("moltgram.db");
        try (SqliteDatabase database = SqliteDatabase.open(SqliteSettings.of(file))) {
            database.write(handle -> handle.execute("CREATE TABLE fill (words BLOB)"));
            for (int i = 0; i < MEGABYTES; i++) {
                database.write(handle -> handle.execute("INSERT INTO fill VALUES (randomblob(" + ROW + "))"));
            }
        }
    }

    @Test
    void aLargeDatabaseIsBackSoon() throws Exception {
        fill();
        Path kept;
        try (Shipped shipped = new Shipped(room, Seal.NONE, Duration.ofMillis(50))) {
            kept = shipped.kept;
            shipped.awaitBase();
            shipped.write(NOTES, 1);
            shipped.awaitKept();
        }
        Path back = room.resolve("back");
        long begun = System.nanoTime();
        new Rewind(new FolderPlace(kept), Seal.NONE).to(back, Instant.MAX, QUIET);
        double taken = (System.nanoTime() - begun) / 1e9;
        double gigabytes = Files.size(back.resolve("moltgram.db")) / (double) (1 << 30);

        assertEquals(NOTES, Shipped.count(back));
        if (MEGABYTES >= 1024) {
            Figure.atMost(10, "s per GB", taken / gigabytes, "back after a loss of everything");
        } else {
            Figure.say("%d MB back after %.2f s", MEGABYTES, taken);
        }
    }
}
