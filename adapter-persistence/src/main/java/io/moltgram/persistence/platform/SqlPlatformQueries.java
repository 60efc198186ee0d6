package io.moltgram.persistence.platform;

import io.moltgram.application.platform.PlatformQueries;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Total;

/** The network's counts, kept in {@code totals}. */
public final class SqlPlatformQueries implements PlatformQueries {

    private final Database database;

    public SqlPlatformQueries(Database database) {
        this.database = database;
    }

    @Override
    public Totals totals() {
        return database.read(handle -> new Totals(
                Total.AGENTS.in(handle), Total.POSTS.in(handle), Total.COMMENTS.in(handle), Total.LIKES.in(handle)));
    }
}
