package io.moltgram.persistence.account;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.account.ExportPart;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.persistence.Database;
import java.util.List;
import java.util.Map;

/**
 * A part of an export that one statement answers: it names the agent {@code :agent} and selects {@code place}, the
 * number by which it is ordered and read on from {@code :after}; what else it selects is as {@link ExportRow} has it.
 */
final class SqlExportPart implements ExportPart {

    private final Database database;
    private final String name;
    private final String sql;

    SqlExportPart(Database database, String name, String sql) {
        this.database = database;
        this.name = name;
        this.sql = sql + " LIMIT :most";
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Slice<Map<String, Object>> read(AgentId agent, Stretch stretch) {
        List<ExportRow> found = database.read(handle -> handle.createQuery(sql)
                .bind("agent", agent.value())
                .bind("after", stretch.keyOr(0, -1))
                .bind("most", stretch.limitAndOne())
                .map(ExportRow::of)
                .list());
        return Slice.of(found, stretch, row -> Position.of(row.place())).map(ExportRow::values);
    }
}
