package io.moltgram.http.web.admin;

import java.time.Instant;
import java.util.Optional;

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
}
