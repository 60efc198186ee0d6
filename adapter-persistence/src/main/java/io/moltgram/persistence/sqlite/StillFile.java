package io.moltgram.persistence.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * How a database file lay when all of the write-ahead log had been moved into it. Whoever finds it so again knows that
 * nothing was committed to it but what is in a log that began later.
 *
 * @param identity tells it from another file of the same name
 * @param size in bytes
 * @param changed when it was last written
 * @param salts of the log that was moved into it; 0 if there was none
 */
public record StillFile(String identity, long size, Instant changed, long salts) {

    static StillFile of(Path file, long salts) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        return new StillFile(
                String.valueOf(found.fileKey()),
                found.size(),
                found.lastModifiedTime().toInstant(),
                salts);
    }
}
