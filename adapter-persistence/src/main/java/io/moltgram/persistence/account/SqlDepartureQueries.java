package io.moltgram.persistence.account;

import io.moltgram.application.account.DepartureQueries;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Answers from {@code departures} and {@code agent_names}. */
public final class SqlDepartureQueries implements DepartureQueries {

    private final Database database;

    public SqlDepartureQueries(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Instant> dueAt(AgentId agent) {
        String sql = "SELECT due_at FROM departures WHERE agent_id = ?";
        OptionalLong due = database.read(handle -> Direct.number(handle, sql, agent.value()));
        return due.isPresent() ? Optional.of(Instant.ofEpochMilli(due.getAsLong())) : Optional.empty();
    }

    @Override
    public boolean isGone(AgentName name) {
        String sql = "SELECT 1 FROM agent_names WHERE name = ? AND gone_at IS NOT NULL";
        return database.read(handle -> Direct.number(handle, sql, name.value())).isPresent();
    }
}
