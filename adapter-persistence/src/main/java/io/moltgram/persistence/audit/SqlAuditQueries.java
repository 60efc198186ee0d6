package io.moltgram.persistence.audit;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.audit.AuditLine;
import io.moltgram.application.audit.AuditQueries;
import io.moltgram.persistence.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.statement.Query;

/** Lines by number, by kind and number, or by time. */
public final class SqlAuditQueries implements AuditQueries {

    private final Database database;

    public SqlAuditQueries(Database database) {
        this.database = database;
    }

    @Override
    public Slice<AuditLine> lines(Filter filter, Stretch stretch) {
        List<String> conditions = new ArrayList<>(List.of("number < :below"));
        filter.kind().ifPresent(kind -> conditions.add("(kind = :kind OR kind LIKE :family ESCAPE '!')"));
        filter.text()
                .ifPresent(text ->
                        conditions.add("(lower(actor) LIKE :text ESCAPE '!' OR lower(subject) LIKE :text ESCAPE '!'"
                                + " OR lower(detail) LIKE :text ESCAPE '!')"));
        filter.from().ifPresent(from -> conditions.add("created_at >= :from"));
        filter.until().ifPresent(until -> conditions.add("created_at < :until"));
        String sql =
                "SELECT * FROM audit WHERE " + String.join(" AND ", conditions) + " ORDER BY number DESC LIMIT :limit";
        List<AuditLine> found = database.read(handle -> bind(handle.createQuery(sql), filter)
                .bind("below", stretch.keyOr(0, Long.MAX_VALUE))
                .bind("limit", stretch.limitAndOne())
                .map(AuditRows::line)
                .list());
        return Slice.of(found, stretch, line -> Position.of(line.number()));
    }

    private static Query bind(Query query, Filter filter) {
        filter.kind().ifPresent(kind -> query.bind("kind", kind).bind("family", literal(kind) + ".%"));
        filter.text().ifPresent(text -> query.bind("text", "%" + literal(text.toLowerCase(Locale.ROOT)) + "%"));
        filter.from().ifPresent(from -> query.bind("from", from.toEpochMilli()));
        filter.until().ifPresent(until -> query.bind("until", until.toEpochMilli()));
        return query;
    }

    private static String literal(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }

    @Override
    public List<AuditLine> after(long number, int most) {
        String sql = "SELECT * FROM audit WHERE number > :number ORDER BY number LIMIT :most";
        return database.read(handle -> handle.createQuery(sql)
                .bind("number", number)
                .bind("most", most)
                .map(AuditRows::line)
                .list());
    }

    @Override
    public End end() {
        return database.read(handle -> AuditRows.end(handle, ""));
    }
}
