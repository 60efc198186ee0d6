package io.moltgram.persistence.fault;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.fault.FaultGroup;
import io.moltgram.application.fault.FaultQueries;
import io.moltgram.application.fault.FaultTally;
import io.moltgram.domain.fault.FaultKind;
import io.moltgram.persistence.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Groups by when they happened last. */
public final class SqlFaultQueries implements FaultQueries {

    private final Database database;

    public SqlFaultQueries(Database database) {
        this.database = database;
    }

    @Override
    public Slice<FaultGroup> groups(Filter filter, Stretch stretch) {
        List<String> conditions = new ArrayList<>(List.of("(last_at, id) < (:last, :id)"));
        filter.kind().ifPresent(kind -> conditions.add("kind = :kind"));
        filter.resolved().ifPresent(resolved -> conditions.add("resolved_at IS " + (resolved ? "NOT NULL" : "NULL")));
        String sql = "SELECT * FROM faults WHERE " + String.join(" AND ", conditions)
                + " ORDER BY last_at DESC, id DESC LIMIT :limit";
        List<FaultGroup> found = database.read(handle -> {
            Query query = handle.createQuery(sql)
                    .bind("last", stretch.keyOr(0, Long.MAX_VALUE))
                    .bind("id", stretch.keyOr(1, Long.MAX_VALUE))
                    .bind("limit", stretch.limitAndOne());
            filter.kind().ifPresent(kind -> query.bind("kind", kind.code()));
            return query.map(SqlFaultQueries::group).list();
        });
        return Slice.of(found, stretch, group -> Position.of(group.lastAt().toEpochMilli(), group.id()));
    }

    @Override
    public Optional<FaultGroup> find(long id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM faults WHERE id = :id")
                .bind("id", id)
                .map(SqlFaultQueries::group)
                .findOne());
    }

    @Override
    public List<FaultGroup> ofRequest(String request) {
        String sql = """
            SELECT *
            FROM faults
            WHERE replace(' ' || requests || ' ', :id, '') <> ' ' || requests || ' '
            ORDER BY last_at DESC, id DESC
            LIMIT 50
            """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("id", " " + request + " ")
                .map(SqlFaultQueries::group)
                .list());
    }

    @Override
    public long open(FaultKind kind) {
        String sql = "SELECT count(*) FROM faults WHERE kind = :kind AND resolved_at IS NULL";
        return database.read(handle -> handle.createQuery(sql)
                .bind("kind", kind.code())
                .mapTo(Long.class)
                .one());
    }

    private static FaultGroup group(ResultSet row, StatementContext context) throws SQLException {
        long resolved = row.getLong("resolved_at");
        Optional<Instant> resolvedAt = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(resolved));
        return new FaultGroup(
                row.getLong("id"),
                FaultKind.byCode(row.getString("kind")).orElse(FaultKind.SERVER),
                row.getString("fingerprint"),
                row.getString("type"),
                row.getString("message"),
                row.getString("place"),
                row.getString("route"),
                requests(row.getString("requests")),
                row.getString("stack"),
                row.getString("version"),
                row.getLong("count"),
                Instant.ofEpochMilli(row.getLong("first_at")),
                Instant.ofEpochMilli(row.getLong("last_at")),
                resolvedAt,
                row.getInt("returned") == 1);
    }

    private static List<String> requests(String text) {
        return Arrays.stream(text.split(" "))
                .filter(id -> !id.isEmpty())
                .limit(FaultTally.MOST_REQUESTS)
                .toList();
    }
}
