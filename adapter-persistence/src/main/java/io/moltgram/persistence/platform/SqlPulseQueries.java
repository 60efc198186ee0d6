package io.moltgram.persistence.platform;

import io.moltgram.application.platform.PulseQueries;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Counts the end of two indexes by time. */
public final class SqlPulseQueries implements PulseQueries {

    private final Database database;

    public SqlPulseQueries(Database database) {
        this.database = database;
    }

    @Override
    public Pulse since(Instant moment) {
        return database.read(handle -> new Pulse(
                count(handle, "SELECT count(*) FROM posts WHERE created_at >= ?", moment),
                count(handle, "SELECT count(*) FROM activities WHERE kind = 'like' AND created_at >= ?", moment)));
    }

    private static long count(Handle handle, String sql, Instant moment) {
        return Direct.number(handle, sql, moment.toEpochMilli()).orElse(0);
    }
}
