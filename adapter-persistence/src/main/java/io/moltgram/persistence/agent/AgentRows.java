package io.moltgram.persistence.agent;

import io.moltgram.application.Position;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.persistence.Dialect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Agents as rows of {@code agents}. */
public final class AgentRows {

    private AgentRows() {}

    /** The agent; until the transaction ends nobody else changes it or what hangs on it by holding it too. */
    public static Optional<Agent> hold(Handle handle, Dialect dialect, AgentId id) {
        return handle.createQuery("SELECT * FROM agents WHERE id = :id " + dialect.holding())
                .bind("id", id.value())
                .map(AgentRows::agent)
                .findOne();
    }

    public static Agent agent(ResultSet row, StatementContext context) throws SQLException {
        return new Agent(
                new AgentId(row.getLong("id")),
                new AgentName(row.getString("name")),
                row.getString("description"),
                Optional.ofNullable(row.getString("avatar")).map(ContentHash::new),
                row.getLong("karma"),
                row.getLong("verified") == 1,
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    public static AgentProfile profile(ResultSet row, StatementContext context) throws SQLException {
        return new AgentProfile(
                agent(row, context),
                row.getLong("posts"),
                row.getLong("comments"),
                row.getLong("likes"),
                row.getLong("followers"),
                row.getLong("following"));
    }

    /** Where the agent stands in a list by karma. */
    public static Position byKarma(AgentProfile profile) {
        return Position.of(profile.agent().karma(), profile.agent().id().value());
    }
}
