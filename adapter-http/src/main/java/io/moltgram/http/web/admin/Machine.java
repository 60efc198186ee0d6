package io.moltgram.http.web.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** What the operator wants to know of the machine and what lies on it, as it is at the moment of each call. */
public interface Machine {

    /**
     * @param path of the folder that is meant
     * @param freeBytes that the server may use
     */
    record Disk(String path, long freeBytes, long totalBytes) {}

    /**
     * Backups that lie where the settings say.
     *
     * @param scheduled whether the server writes them by itself
     * @param drilledAt when one was last restored for trial, and proven
     */
    record Backups(
            boolean scheduled,
            String folder,
            int count,
            long bytes,
            Optional<Instant> newest,
            Optional<Instant> drilledAt) {}

    Instant startedAt();

    /** {@code SQLite} or {@code PostgreSQL}. */
    String database();

    Disk disk();

    Backups backups();

    /** A backup's file, as it is called. */
    record Kept(String name, Instant begun, long bytes) {}

    /** The backups, the newest first. */
    List<Kept> kept();

    /**
     * The database from outside.
     *
     * @param schema the number of its last script
     * @param logBytes what waits in its write-ahead log; 0 where that is a server's own affair
     * @param movedAt when that was last moved into it, if it can be told
     * @param rows by table
     */
    record DatabaseState(
            String version,
            String where,
            int schema,
            long bytes,
            long logBytes,
            Optional<Instant> movedAt,
            SortedMap<String, Long> rows) {}

    /** Counts every row, so it takes its time. */
    DatabaseState databaseState();
}
