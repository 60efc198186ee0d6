package io.moltgram.persistence.audit;

import io.moltgram.application.audit.AuditLine;
import io.moltgram.application.audit.AuditQueries.End;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Lines of the audit log, as rows. */
final class AuditRows {

    private AuditRows() {}

    static AuditLine line(ResultSet row, StatementContext context) throws SQLException {
        return new AuditLine(
                row.getLong("number"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                row.getString("kind"),
                row.getString("actor"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("previous"),
                row.getString("hash"));
    }

    /**
     * Where the log ends; before its beginning if the row is gone.
     *
     * @param holding ends the statement so that nobody else adds before the transaction ends, or is empty
     */
    static End end(Handle handle, String holding) {
        return handle.createQuery("SELECT lines, hash FROM audit_end WHERE part = 1 " + holding)
                .map((row, context) -> new End(row.getLong(1), row.getString(2)))
                .findOne()
                .orElse(new End(0, ""));
    }
}
