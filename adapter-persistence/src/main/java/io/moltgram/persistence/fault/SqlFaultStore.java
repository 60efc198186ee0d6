package io.moltgram.persistence.fault;

import io.moltgram.application.fault.FaultStore;
import io.moltgram.application.fault.FaultTally;
import io.moltgram.domain.fault.Fault;
import io.moltgram.domain.fault.FaultKind;
import io.moltgram.persistence.Database;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Groups in {@code faults}. */
public final class SqlFaultStore implements FaultStore {

    /** So much is kept of the ids of requests: more than those that are shown. */
    private static final int REQUESTS = 400;

    private final Database database;

    public SqlFaultStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(List<FaultTally> tallies, String version) {
        database.write(handle -> {
            tallies.forEach(tally -> add(handle, tally, version));
            return true;
        });
    }

    private static void add(Handle handle, FaultTally tally, String version) {
        String sql = """
            INSERT INTO faults (kind, fingerprint, type, message, place, route, requests, stack, version,
                count, first_at, last_at)
            VALUES (:kind, :fingerprint, :type, :message, :place, :route, :requests, :stack, :version,
                :count, :first, :last)
            ON CONFLICT (fingerprint) DO UPDATE SET
                message = excluded.message, place = excluded.place, route = excluded.route,
                requests = substr(excluded.requests || ' ' || faults.requests, 1, :most),
                stack = excluded.stack, version = excluded.version,
                count = faults.count + excluded.count,
                last_at = CASE WHEN excluded.last_at > faults.last_at THEN excluded.last_at ELSE faults.last_at END,
                returned = CASE WHEN excluded.last_at > faults.resolved_at THEN 1 ELSE faults.returned END,
                resolved_at = CASE WHEN excluded.last_at > faults.resolved_at THEN NULL ELSE faults.resolved_at END
            """;
        Fault latest = tally.latest();
        handle.createUpdate(sql)
                .bind("kind", latest.kind().code())
                .bind("fingerprint", latest.fingerprint())
                .bind("type", latest.type())
                .bind("message", latest.message())
                .bind("place", latest.place())
                .bind("route", latest.route())
                .bind("requests", String.join(" ", tally.requests()))
                .bind("stack", latest.stack())
                .bind("version", version)
                .bind("count", tally.count())
                .bind("first", tally.first().toEpochMilli())
                .bind("last", latest.at().toEpochMilli())
                .bind("most", REQUESTS)
                .execute();
    }

    @Override
    public boolean resolve(long id, Instant at) {
        String sql = "UPDATE faults SET resolved_at = :at WHERE id = :id AND resolved_at IS NULL";
        return database.write(handle -> handle.createUpdate(sql)
                        .bind("id", id)
                        .bind("at", at.toEpochMilli())
                        .execute()
                == 1);
    }

    @Override
    public boolean reopen(long id) {
        String sql = "UPDATE faults SET resolved_at = NULL WHERE id = :id AND resolved_at IS NOT NULL";
        return database.write(handle -> handle.createUpdate(sql).bind("id", id).execute() == 1);
    }

    @Override
    public int trim(FaultKind kind, int most) {
        String sql = """
            DELETE FROM faults WHERE kind = :kind AND id NOT IN
                (SELECT id FROM faults WHERE kind = :kind ORDER BY last_at DESC, id DESC LIMIT :most)
            """;
        return database.write(handle -> handle.createUpdate(sql)
                .bind("kind", kind.code())
                .bind("most", most)
                .execute());
    }
}
