package io.moltgram.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A database as seen from outside.
 *
 * @param version of the engine
 * @param schema the number of the last script that was applied; 0 if it is not ours
 * @param bytes its size
 * @param logBytes what waits in its log to be moved into it; 0 where that is the server's own affair
 * @param movedAt when that was last done, if it can be told
 * @param rows by table
 */
public record DatabaseLook(
        String version,
        int schema,
        long bytes,
        long logBytes,
        Optional<Instant> movedAt,
        SortedMap<String, Long> rows) {}
