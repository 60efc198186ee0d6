package io.moltgram.persistence.agent;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.agent.ApiKeyQueries;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.persistence.Database;
import java.util.List;
import java.util.Optional;

/** Answers from {@code api_keys}. */
public final class SqlApiKeyQueries implements ApiKeyQueries {

    private final Database database;

    public SqlApiKeyQueries(Database database) {
        this.database = database;
    }

    @Override
    public Slice<IssuedKey> keys(AgentId agent, Stretch stretch) {
        String sql = """
            SELECT *
            FROM api_keys
            WHERE agent_id = :agent AND id > :after
            ORDER BY id
            LIMIT :limit
            """;
        List<IssuedKey> found = database.read(handle -> handle.createQuery(sql)
                .bind("agent", agent.value())
                .bind("after", stretch.keyOr(0, 0))
                .bind("limit", stretch.limitAndOne())
                .map(KeyRows::key)
                .list());
        return Slice.of(found, stretch, key -> Position.of(key.id().value()));
    }

    @Override
    public Optional<IssuedKey> key(AgentId agent, KeyId id) {
        String sql = "SELECT * FROM api_keys WHERE id = :id AND agent_id = :agent";
        return database.read(handle -> handle.createQuery(sql)
                .bind("id", id.value())
                .bind("agent", agent.value())
                .map(KeyRows::key)
                .findOne());
    }
}
