package io.moltgram.persistence.agent;

import io.moltgram.application.agent.AgentStore;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.SearchText;
import io.moltgram.persistence.Searched;
import io.moltgram.persistence.Total;
import io.moltgram.persistence.WordIndex;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Agents in {@code agents}; what search sees of them in {@code agent_texts}. */
public final class SqlAgentStore implements AgentStore {

    private final Database database;
    private final WordIndex words;

    public SqlAgentStore(Database database) {
        this.database = database;
        this.words = new WordIndex(database);
    }

    @Override
    public Optional<Agent> add(AgentName name, String description, Optional<ContentHash> avatar, Instant at) {
        return database.write(handle -> {
            if (!take(handle, name)) {
                return Optional.empty();
            }
            Optional<Agent> added = insert(handle, name, description, avatar, at);
            added.ifPresent(agent -> {
                index(handle, agent);
                Total.AGENTS.add(handle, 1, agent.id().value());
            });
            return added;
        });
    }

    /** Whether nobody ever had the name. */
    private static boolean take(Handle handle, AgentName name) {
        String sql = """
            INSERT INTO agent_names (name)
            VALUES (?)
            ON CONFLICT DO NOTHING
            """;
        return Direct.update(handle, sql, name.value()) == 1;
    }

    private static Optional<Agent> insert(
            Handle handle, AgentName name, String description, Optional<ContentHash> avatar, Instant at) {
        String sql = """
            INSERT INTO agents (name, description, avatar, created_at)
            VALUES (:name, :description, :avatar, :at)
            ON CONFLICT DO NOTHING
            RETURNING *
            """;
        return handle.createQuery(sql)
                .bind("name", name.value())
                .bind("description", description)
                .bind("avatar", avatar.map(ContentHash::value))
                .bind("at", at.toEpochMilli())
                .map(AgentRows::agent)
                .findOne();
    }

    @Override
    public Optional<Agent> find(AgentId id) {
        String sql = "SELECT * FROM agents WHERE id = :id";
        return database.read(handle -> handle.createQuery(sql)
                .bind("id", id.value())
                .map(AgentRows::agent)
                .findOne());
    }

    @Override
    public Optional<Agent> find(AgentName name) {
        if (SearchText.isNowhere(name.value())) {
            return Optional.empty(); // PostgreSQL would refuse the very question
        }
        String sql = "SELECT * FROM agents WHERE name = :name";
        return database.read(handle -> handle.createQuery(sql)
                .bind("name", name.value())
                .map(AgentRows::agent)
                .findOne());
    }

    @Override
    public void describe(AgentId id, String description) {
        String sql = """
            UPDATE agents
            SET description = :description
            WHERE id = :id
            RETURNING *
            """;
        database.write(handle -> {
            Optional<Agent> changed = handle.createQuery(sql)
                    .bind("id", id.value())
                    .bind("description", description)
                    .map(AgentRows::agent)
                    .findOne();
            changed.ifPresent(agent -> index(handle, agent));
            return changed;
        });
    }

    @Override
    public Optional<ContentHash> portray(AgentId id, Optional<ContentHash> avatar) {
        String sql = """
            UPDATE agents
            SET avatar = :avatar
            WHERE id = :id
            """;
        return database.write(handle -> {
            Optional<ContentHash> before =
                    AgentRows.hold(handle, database.dialect(), id).flatMap(Agent::avatar);
            handle.createUpdate(sql)
                    .bind("id", id.value())
                    .bind("avatar", avatar.map(ContentHash::value))
                    .execute();
            return before;
        });
    }

    @Override
    public void addKarma(AgentId id, long change) {
        String sql = """
            UPDATE agents
            SET karma = CASE WHEN karma + ? < 0 THEN 0 ELSE karma + ? END,
                verified = CASE WHEN karma + ? >= ? THEN 1 ELSE verified END
            WHERE id = ?
            """;
        database.write(
                handle -> Direct.update(handle, sql, change, change, change, Agent.KARMA_TO_BE_VERIFIED, id.value()));
    }

    @Override
    public long count() {
        return database.read(Total.AGENTS::in);
    }

    private void index(Handle handle, Agent agent) {
        String sql = """
            INSERT INTO agent_texts (agent_id, text)
            VALUES (:agent, :text)
            ON CONFLICT (agent_id) DO UPDATE SET text = excluded.text
            """;
        List<String> parts = List.of(agent.name().value(), agent.description());
        handle.createUpdate(sql)
                .bind("agent", agent.id().value())
                .bind("text", SearchText.of(parts))
                .execute();
        words.keep(handle, Searched.AGENTS, agent.id().value(), parts);
    }
}
