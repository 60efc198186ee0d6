package io.moltgram.persistence.sqlite;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How to run an embedded database.
 *
 * @param file the database; two more files stand beside it while it is open
 * @param queue so many changes may wait to be written; more are refused
 * @param readers so many questions are answered at once
 * @param patience how long a question waits for a reader before it is refused
 */
public record SqliteSettings(Path file, int queue, int readers, Duration patience) {

    public static final int DEFAULT_QUEUE = 4096;

    public static SqliteSettings of(Path file) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new SqliteSettings(file, DEFAULT_QUEUE, Math.max(2, cores), Duration.ofSeconds(5));
    }

    public SqliteSettings queue(int queue) {
        return new SqliteSettings(file, queue, readers, patience);
    }

    public SqliteSettings readers(int readers, Duration patience) {
        return new SqliteSettings(file, queue, readers, patience);
    }
}
