package io.moltgram.persistence.moderation;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A table of reports about one kind of thing. */
public final class ReportTable {

    private final Database database;
    private final String table;
    private final String column;

    /** @param column that names what is reported */
    public ReportTable(Database database, String table, String column) {
        this.database = database;
        this.table = table;
        this.column = column;
    }

    /** False if that reporter reported it already. */
    public boolean add(long thing, SecretHash reporter, Optional<AgentId> agent, String reason, Instant at) {
        String sql = """
            INSERT INTO %s (%s, reporter, agent_id, reason, created_at)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """.formatted(table, column);
        return database.write(handle -> Direct.update(
                        handle, sql, thing, reporter.value(), agent.map(AgentId::value), reason, at.toEpochMilli()))
                == 1;
    }

    /** Agents whose reports are open. */
    public List<AgentId> reporters(long thing) {
        String sql = """
            SELECT DISTINCT r.agent_id
            FROM %s r
            JOIN agents a ON a.id = r.agent_id
            WHERE r.%s = :thing AND r.closed_at IS NULL
            ORDER BY r.agent_id
            """.formatted(table, column);
        return database.read(handle -> handle.createQuery(sql)
                .bind("thing", thing)
                .map((row, context) -> new AgentId(row.getLong(1)))
                .list());
    }

    /** Closes all that are open and returns how many those were. */
    public int close(long thing, Instant at) {
        String sql = "UPDATE %s SET closed_at = ? WHERE %s = ? AND closed_at IS NULL".formatted(table, column);
        return database.write(handle -> Direct.update(handle, sql, at.toEpochMilli(), thing));
    }

    /** All there ever were. */
    public long count(long thing) {
        String sql = "SELECT count(*) FROM %s WHERE %s = ?".formatted(table, column);
        return database.read(handle -> Direct.number(handle, sql, thing)).orElse(0);
    }
}
