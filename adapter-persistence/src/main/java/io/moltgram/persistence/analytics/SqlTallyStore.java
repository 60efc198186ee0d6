package io.moltgram.persistence.analytics;

import io.moltgram.application.analytics.Facet;
import io.moltgram.application.analytics.Grain;
import io.moltgram.application.analytics.Slot;
import io.moltgram.application.analytics.TallyStore;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;
import java.util.Map;

/** Numbers in {@code tallies}. */
public final class SqlTallyStore implements TallyStore {

    private static final String INSERT = """
        INSERT INTO tallies (grain, facet, at, audience, value, step, number)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (grain, facet, at, audience, value, step) DO UPDATE
        """;

    private final Database database;

    public SqlTallyStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(Map<Slot, Long> counts) {
        put(counts, INSERT + "SET number = tallies.number + excluded.number");
    }

    @Override
    public void raise(Map<Slot, Long> counts) {
        put(counts, INSERT + "SET number = excluded.number WHERE tallies.number < excluded.number");
    }

    private void put(Map<Slot, Long> counts, String sql) {
        database.write(handle -> {
            counts.forEach((slot, number) -> Direct.update(
                    handle,
                    sql,
                    slot.grain().name(),
                    slot.facet().name(),
                    slot.at().toEpochMilli(),
                    slot.audience().name(),
                    slot.value(),
                    slot.step(),
                    number));
            return true;
        });
    }

    @Override
    public void foldMonth(Instant month, Facet facet, int most) {
        String sql = """
            INSERT INTO tallies (grain, facet, at, audience, value, step, number)
            SELECT 'MONTH', days.facet, ?, days.audience, days.value, days.step, SUM(days.number)
            FROM tallies days
            JOIN (
                SELECT
                    audience,
                    value,
                    ROW_NUMBER() OVER (PARTITION BY audience ORDER BY SUM(number) DESC, value) AS place
                FROM tallies
                WHERE grain = 'DAY' AND facet = ? AND at >= ? AND at < ?
                GROUP BY audience, value
            ) ranked ON ranked.audience = days.audience AND ranked.value = days.value
            WHERE days.grain = 'DAY' AND days.facet = ? AND days.at >= ? AND days.at < ? AND ranked.place <= ?
            GROUP BY days.facet, days.audience, days.value, days.step
            ON CONFLICT (grain, facet, at, audience, value, step) DO UPDATE SET number = excluded.number
            """;
        long from = month.toEpochMilli();
        long until = Grain.MONTH.plus(month, 1).toEpochMilli();
        String name = facet.name();
        database.write(handle -> Direct.update(handle, sql, from, name, from, until, name, from, until, most));
    }

    @Override
    public int removeBefore(Grain grain, Instant time) {
        String sql = "DELETE FROM tallies WHERE grain = ? AND facet = ? AND at < ?";
        return database.write(handle -> {
            int removed = 0;
            for (Facet facet : Facet.values()) {
                removed += Direct.update(handle, sql, grain.name(), facet.name(), time.toEpochMilli());
            }
            return removed;
        });
    }
}
