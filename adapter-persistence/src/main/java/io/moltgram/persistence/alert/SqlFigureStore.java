package io.moltgram.persistence.alert;

import io.moltgram.application.alert.FigureStore;
import io.moltgram.domain.alert.AlertRule;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures in {@code figure_peaks}. */
public final class SqlFigureStore implements FigureStore {

    private static final Comparator<Peak> ORDER =
            Comparator.comparing(Peak::day).thenComparing(Peak::rule);

    private final Database database;

    public SqlFigureStore(Database database) {
        this.database = database;
    }

    @Override
    public void raise(LocalDate day, Map<AlertRule, Double> figures) {
        String sql = """
            INSERT INTO figure_peaks (day, rule, value)
            VALUES (:day, :rule, :value)
            ON CONFLICT (day, rule) DO UPDATE SET value = excluded.value WHERE excluded.value > figure_peaks.value
            """;
        database.write(handle -> {
            figures.forEach((rule, value) -> handle.createUpdate(sql)
                    .bind("day", day.toEpochDay())
                    .bind("rule", rule.code())
                    .bind("value", (double) value)
                    .execute());
            return figures.size();
        });
    }

    @Override
    public List<Peak> since(LocalDate day) {
        String sql = "SELECT day, rule, value FROM figure_peaks WHERE day >= :day";
        return database
                .read(handle -> handle.createQuery(sql)
                        .bind("day", day.toEpochDay())
                        .map((row, context) -> peak(row.getLong(1), row.getString(2), row.getDouble(3)))
                        .list())
                .stream()
                .flatMap(Optional::stream)
                .sorted(ORDER)
                .toList();
    }

    /** Empty for a rule that there is no longer. */
    private static Optional<Peak> peak(long day, String rule, double value) {
        return AlertRule.byCode(rule).map(known -> new Peak(LocalDate.ofEpochDay(day), known, value));
    }

    @Override
    public int removeBefore(LocalDate day) {
        return database.write(
                handle -> Direct.update(handle, "DELETE FROM figure_peaks WHERE day < ?", day.toEpochDay()));
    }
}
