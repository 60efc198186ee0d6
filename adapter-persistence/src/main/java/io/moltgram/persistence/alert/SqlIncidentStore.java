package io.moltgram.persistence.alert;

import io.moltgram.application.alert.IncidentStore;
import io.moltgram.domain.alert.AlertRule;
import io.moltgram.domain.alert.Incident;
import io.moltgram.domain.alert.Severity;
import io.moltgram.persistence.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** The rows of {@code incidents} and {@code incident_notes}. */
public final class SqlIncidentStore implements IncidentStore {

    private final Database database;

    public SqlIncidentStore(Database database) {
        this.database = database;
    }

    @Override
    public Incident add(Incident.Draft draft) {
        String sql = """
            INSERT INTO incidents (title, severity, rule, opened_at)
            VALUES (:title, :severity, :rule, :at)
            RETURNING id
            """;
        long id = database.write(handle -> handle.createQuery(sql)
                .bind("title", draft.title())
                .bind("severity", draft.severity().name())
                .bind("rule", draft.rule().map(AlertRule::code))
                .bind("at", draft.openedAt().toEpochMilli())
                .mapTo(Long.class)
                .one());
        return new Incident(
                id,
                draft.title(),
                draft.severity(),
                draft.rule(),
                draft.openedAt(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Optional<Incident> find(long id) {
        String sql = "SELECT * FROM incidents WHERE id = :id";
        return database.read(handle -> handle.createQuery(sql)
                .bind("id", id)
                .map(SqlIncidentStore::incident)
                .findOne());
    }

    @Override
    public Optional<Incident> open(AlertRule rule) {
        String sql = "SELECT * FROM incidents WHERE rule = :rule AND resolved_at IS NULL ORDER BY id DESC LIMIT 1";
        return database.read(handle -> handle.createQuery(sql)
                .bind("rule", rule.code())
                .map(SqlIncidentStore::incident)
                .findOne());
    }

    @Override
    public void save(Incident incident) {
        String sql = "UPDATE incidents SET mitigated_at = :mitigated, resolved_at = :resolved WHERE id = :id";
        database.write(handle -> handle.createUpdate(sql)
                .bind("mitigated", incident.mitigatedAt().map(Instant::toEpochMilli))
                .bind("resolved", incident.resolvedAt().map(Instant::toEpochMilli))
                .bind("id", incident.id())
                .execute());
    }

    @Override
    public void note(long id, Incident.Note note) {
        String sql = """
            INSERT INTO incident_notes (incident_id, created_at, kind, actor, text)
            VALUES (:incident, :at, :kind, :actor, :text)
            """;
        database.write(handle -> handle.createUpdate(sql)
                .bind("incident", id)
                .bind("at", note.at().toEpochMilli())
                .bind("kind", note.kind())
                .bind("actor", note.actor())
                .bind("text", note.text())
                .execute());
    }

    @Override
    public List<Incident.Note> notes(long id) {
        String sql = "SELECT * FROM incident_notes WHERE incident_id = :incident ORDER BY id";
        return database.read(handle -> handle.createQuery(sql)
                .bind("incident", id)
                .map((row, context) -> new Incident.Note(
                        Instant.ofEpochMilli(row.getLong("created_at")),
                        row.getString("kind"),
                        row.getString("actor"),
                        row.getString("text")))
                .list());
    }

    @Override
    public List<Incident> since(Instant from) {
        String sql =
                "SELECT * FROM incidents WHERE opened_at >= :from OR resolved_at IS NULL ORDER BY id DESC LIMIT 200";
        return database.read(handle -> handle.createQuery(sql)
                .bind("from", from.toEpochMilli())
                .map(SqlIncidentStore::incident)
                .list());
    }

    private static Incident incident(ResultSet row, StatementContext context) throws SQLException {
        return new Incident(
                row.getLong("id"),
                row.getString("title"),
                Severity.byName(row.getString("severity")).orElse(Severity.P3),
                Optional.ofNullable(row.getString("rule")).flatMap(AlertRule::byCode),
                Instant.ofEpochMilli(row.getLong("opened_at")),
                moment(row, "mitigated_at"),
                moment(row, "resolved_at"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
    }
}
