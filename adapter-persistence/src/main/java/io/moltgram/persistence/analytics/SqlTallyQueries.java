package io.moltgram.persistence.analytics;

import io.moltgram.application.analytics.Audience;
import io.moltgram.application.analytics.Facet;
import io.moltgram.application.analytics.TallyQueries;
import io.moltgram.application.analytics.Vital;
import io.moltgram.application.analytics.VitalScore;
import io.moltgram.persistence.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Sums of {@code tallies}. */
public final class SqlTallyQueries implements TallyQueries {

    private final Database database;

    public SqlTallyQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<Point> course(Span span) {
        String sql = """
            SELECT at, facet, audience, number
            FROM tallies
            WHERE grain = :grain AND facet IN ('VIEWS', 'VISITORS') AND at >= :from AND at < :until
            ORDER BY at, facet, audience
            """;
        return database.read(handle -> query(handle, sql, span)
                .map((row, context) -> new Point(
                        Instant.ofEpochMilli(row.getLong(1)),
                        Facet.valueOf(row.getString(2)),
                        Audience.valueOf(row.getString(3)),
                        row.getLong(4)))
                .list());
    }

    @Override
    public List<Sum> highest(Span span, Facet facet, Optional<Audience> audience, int most) {
        String sql = """
            SELECT value, SUM(number)
            FROM tallies
            WHERE grain = :grain AND facet = :facet AND at >= :from AND at < :until
              AND (audience = :audience OR :audience = '')
            GROUP BY value
            ORDER BY SUM(number) DESC, value
            LIMIT :most
            """;
        return database.read(handle -> query(handle, sql, span)
                .bind("facet", facet.name())
                .bind("audience", audience.map(Audience::name).orElse(""))
                .bind("most", most)
                .map((row, context) -> new Sum(row.getString(1), row.getLong(2)))
                .list());
    }

    @Override
    public List<VitalScore.Step> measures(Span span, Optional<Audience> audience) {
        String sql = """
            SELECT facet, value, step, SUM(number)
            FROM tallies
            WHERE grain = :grain AND facet IN ('LCP', 'INP', 'CLS', 'TTFB', 'FID') AND at >= :from AND at < :until
              AND (audience = :audience OR :audience = '')
            GROUP BY facet, value, step
            """;
        return database.read(handle -> query(handle, sql, span)
                .bind("audience", audience.map(Audience::name).orElse(""))
                .map((row, context) -> new VitalScore.Step(
                        row.getString(2), Vital.valueOf(row.getString(1)), row.getLong(3), row.getLong(4)))
                .list());
    }

    private static Query query(Handle handle, String sql, Span span) {
        return handle.createQuery(sql)
                .bind("grain", span.grain().name())
                .bind("from", span.from().toEpochMilli())
                .bind("until", span.until().toEpochMilli());
    }
}
