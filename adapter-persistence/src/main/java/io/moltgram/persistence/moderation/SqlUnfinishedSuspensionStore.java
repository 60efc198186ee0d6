package io.moltgram.persistence.moderation;

import io.moltgram.application.moderation.UnfinishedSuspensionStore;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.util.List;

/** Suspensions that hide on, in {@code unfinished_suspensions}. */
public final class SqlUnfinishedSuspensionStore implements UnfinishedSuspensionStore {

    private final Database database;

    public SqlUnfinishedSuspensionStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(RulingId suspension) {
        String sql = "INSERT INTO unfinished_suspensions (ruling_id) VALUES (?) ON CONFLICT DO NOTHING";
        database.write(handle -> Direct.update(handle, sql, suspension.value()));
    }

    @Override
    public boolean remove(RulingId suspension) {
        String sql = "DELETE FROM unfinished_suspensions WHERE ruling_id = ?";
        return database.write(handle -> Direct.update(handle, sql, suspension.value())) > 0;
    }

    @Override
    public List<RulingId> all() {
        String sql = "SELECT ruling_id FROM unfinished_suspensions ORDER BY ruling_id";
        return database.read(handle -> handle.createQuery(sql)
                .map((row, context) -> new RulingId(row.getLong(1)))
                .list());
    }
}
