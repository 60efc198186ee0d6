package io.moltgram.persistence.switches;

import io.moltgram.application.switches.SwitchStore;
import io.moltgram.domain.switches.Switch;
import io.moltgram.domain.switches.SwitchKind;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of {@code switches}; kinds that a later version wrote are passed over. */
public final class SqlSwitchStore implements SwitchStore {

    private final Database database;

    public SqlSwitchStore(Database database) {
        this.database = database;
    }

    @Override
    public void put(Switch one) {
        String sql = """
            INSERT INTO switches (kind, subject, reason, since_at, until_at, actor)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (kind, subject) DO UPDATE
            SET reason = excluded.reason, since_at = excluded.since_at,
                until_at = excluded.until_at, actor = excluded.actor
            """;
        database.write(handle -> Direct.update(
                handle,
                sql,
                one.kind().code(),
                one.subject(),
                one.reason(),
                one.since().toEpochMilli(),
                one.until().map(Instant::toEpochMilli),
                one.by()));
    }

    @Override
    public boolean remove(SwitchKind kind, String subject) {
        String sql = "DELETE FROM switches WHERE kind = ? AND subject = ?";
        return database.write(handle -> Direct.update(handle, sql, kind.code(), subject)) == 1;
    }

    @Override
    public int removeEnded(Instant now) {
        String sql = "DELETE FROM switches WHERE until_at <= ?";
        return database.write(handle -> Direct.update(handle, sql, now.toEpochMilli()));
    }

    @Override
    public List<Switch> all() {
        String sql = "SELECT kind, subject, reason, since_at, until_at, actor FROM switches ORDER BY kind, subject";
        return database
                .read(handle ->
                        handle.createQuery(sql).map((row, context) -> one(row)).list())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Switch> one(ResultSet row) throws SQLException {
        long until = row.getLong("until_at");
        Optional<Instant> end = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(until));
        String subject = row.getString("subject");
        String reason = row.getString("reason");
        Instant since = Instant.ofEpochMilli(row.getLong("since_at"));
        String actor = row.getString("actor");
        return SwitchKind.byCode(row.getString("kind"))
                .map(kind -> new Switch(kind, subject, reason, since, end, actor));
    }
}
