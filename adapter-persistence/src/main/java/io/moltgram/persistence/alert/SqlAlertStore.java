package io.moltgram.persistence.alert;

import io.moltgram.application.alert.AlertStore;
import io.moltgram.domain.alert.Alert;
import io.moltgram.domain.alert.AlertRule;
import io.moltgram.persistence.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** The rows of {@code alerts}; rules that a later version knows are passed over. */
public final class SqlAlertStore implements AlertStore {

    private final Database database;

    public SqlAlertStore(Database database) {
        this.database = database;
    }

    @Override
    public Alert add(Alert.Draft draft) {
        String sql = """
            INSERT INTO alerts (rule, value, threshold, detail, fired_at)
            VALUES (:rule, :value, :threshold, :detail, :at)
            RETURNING id
            """;
        long id = database.write(handle -> handle.createQuery(sql)
                .bind("rule", draft.rule().code())
                .bind("value", draft.value())
                .bind("threshold", draft.threshold())
                .bind("detail", draft.detail())
                .bind("at", draft.firedAt().toEpochMilli())
                .mapTo(Long.class)
                .one());
        return new Alert(
                id, draft.rule(), draft.value(), draft.threshold(), draft.detail(), draft.firedAt(), Optional.empty());
    }

    @Override
    public void resolve(long id, Instant at) {
        String sql = "UPDATE alerts SET resolved_at = :at WHERE id = :id AND resolved_at IS NULL";
        database.write(handle -> handle.createUpdate(sql)
                .bind("at", at.toEpochMilli())
                .bind("id", id)
                .execute());
    }

    @Override
    public List<Alert> firing() {
        String sql = "SELECT * FROM alerts WHERE resolved_at IS NULL ORDER BY fired_at, id";
        return database.read(handle -> alerts(handle.createQuery(sql)));
    }

    @Override
    public List<Alert> newest(int most) {
        String sql = "SELECT * FROM alerts ORDER BY id DESC LIMIT :most";
        return database.read(handle -> alerts(handle.createQuery(sql).bind("most", most)));
    }

    @Override
    public int trim(int most) {
        String sql = """
            DELETE FROM alerts
            WHERE resolved_at IS NOT NULL
              AND id <= (SELECT id FROM alerts ORDER BY id DESC LIMIT 1 OFFSET :most)
            """;
        return database.write(
                handle -> handle.createUpdate(sql).bind("most", most).execute());
    }

    @Override
    public Optional<Instant> oldestKey(Instant now) {
        String sql = "SELECT MIN(created_at) FROM api_keys WHERE expires_at IS NULL OR expires_at > :now";
        return database.read(handle -> handle.createQuery(sql)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> {
                    long at = row.getLong(1);
                    return row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(at));
                })
                .one());
    }

    private static List<Alert> alerts(Query query) {
        return query.map((row, context) -> alert(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Alert> alert(ResultSet row) throws SQLException {
        long end = row.getLong("resolved_at");
        Optional<Instant> resolved = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(end));
        Optional<AlertRule> rule = AlertRule.byCode(row.getString("rule"));
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Alert(
                row.getLong("id"),
                rule.get(),
                row.getDouble("value"),
                row.getDouble("threshold"),
                row.getString("detail"),
                Instant.ofEpochMilli(row.getLong("fired_at")),
                resolved));
    }
}
