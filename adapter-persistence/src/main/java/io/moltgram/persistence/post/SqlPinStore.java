package io.moltgram.persistence.post;

import io.moltgram.application.post.PinStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Pins in {@code pins}. */
public final class SqlPinStore implements PinStore {

    private final Database database;

    public SqlPinStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Pin> hold(AgentId agent) {
        return database.write(handle -> PinRow.hold(handle, database.dialect(), agent.value()).stream()
                .map(SqlPinStore::pin)
                .toList());
    }

    @Override
    public void add(Pin pin) {
        String sql = """
                INSERT INTO pins (post_id, agent_id, position, created_at)
                VALUES (:post, :agent, :position, :at)
                """;
        database.write(handle -> handle.createUpdate(sql)
                .bind("post", pin.post().value())
                .bind("agent", pin.agent().value())
                .bind("position", pin.position())
                .bind("at", pin.at().toEpochMilli())
                .execute());
    }

    @Override
    public boolean remove(AgentId agent, PostId post) {
        return database.write(
                handle -> PinRow.remove(handle, PinRow.hold(handle, database.dialect(), agent.value()), post.value()));
    }

    @Override
    public Optional<Pin> find(PostId post) {
        String sql = """
                SELECT post_id, agent_id, position, created_at
                FROM pins
                WHERE post_id = :post
                """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("post", post.value())
                .map((row, context) -> new PinRow(row.getLong(1), row.getLong(2), row.getInt(3), row.getLong(4)))
                .findOne()
                .map(SqlPinStore::pin));
    }

    private static Pin pin(PinRow row) {
        return new Pin(
                new PostId(row.post()), new AgentId(row.agent()), row.position(), Instant.ofEpochMilli(row.at()));
    }
}
