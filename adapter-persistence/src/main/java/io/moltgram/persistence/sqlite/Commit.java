package io.moltgram.persistence.sqlite;

import java.time.Instant;
import java.util.List;

/**
 * What one transaction of the writer changed, or several that it committed together.
 *
 * @param at after it was durable, and before anybody heard of that; never earlier than that of the one before
 * @param size of the database afterwards, in pages
 * @param pageSize in bytes
 * @param pages as they are afterwards; if a number comes twice, the later one counts
 */
public record Commit(Instant at, int size, int pageSize, List<Page> pages) {

    /**
     * A page of the database file.
     *
     * @param number from 1
     */
    public record Page(int number, byte[] bytes) {}
}
