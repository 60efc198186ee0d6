package io.moltgram.persistence.upload;

import io.moltgram.application.upload.UploadStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.upload.Checksum;
import io.moltgram.domain.upload.Upload;
import io.moltgram.domain.upload.UploadId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.agent.AgentRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** How far uploads have come, in {@code uploads}. */
public final class SqlUploadStore implements UploadStore {

    private final Database database;

    public SqlUploadStore(Database database) {
        this.database = database;
    }

    @Override
    public int holdOpen(AgentId owner, Instant now) {
        return database.write(handle -> {
            AgentRows.hold(handle, database.dialect(), owner);
            return count(handle, owner, now);
        });
    }

    @Override
    public int open(AgentId owner, Instant now) {
        return database.read(handle -> count(handle, owner, now));
    }

    private static int count(Handle handle, AgentId owner, Instant now) {
        String sql = "SELECT count(*) FROM uploads WHERE agent_id = ? AND expires_at > ? AND used = 0";
        return (int)
                Direct.number(handle, sql, owner.value(), now.toEpochMilli()).orElse(0);
    }

    @Override
    public long promised(Instant now) {
        String sql = "SELECT coalesce(sum(size), 0) FROM uploads WHERE expires_at > ? AND used = 0";
        return database.read(
                handle -> Direct.number(handle, sql, now.toEpochMilli()).orElse(0));
    }

    @Override
    public void add(Upload upload) {
        String sql = """
            INSERT INTO uploads (id, agent_id, size, type, checksum, received, created_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;
        database.write(handle -> Direct.update(
                handle,
                sql,
                upload.id().value(),
                upload.owner().value(),
                upload.size(),
                upload.type(),
                upload.checksum().value(),
                upload.offset(),
                upload.createdAt().toEpochMilli(),
                upload.expiresAt().toEpochMilli()));
    }

    @Override
    public Optional<Upload> find(UploadId id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM uploads WHERE id = :id")
                .bind("id", id.value())
                .map(SqlUploadStore::upload)
                .findOne());
    }

    private static Upload upload(ResultSet row, StatementContext context) throws SQLException {
        return new Upload(
                new UploadId(row.getString("id")),
                new AgentId(row.getLong("agent_id")),
                row.getLong("size"),
                row.getString("type"),
                new Checksum(row.getString("checksum")),
                row.getLong("received"),
                row.getInt("used") == 1,
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")));
    }

    @Override
    public boolean advance(UploadId id, long from, long to) {
        String sql = "UPDATE uploads SET received = ? WHERE id = ? AND received = ? AND used = 0";
        return database.write(handle -> Direct.update(handle, sql, to, id.value(), from)) == 1;
    }

    @Override
    public boolean use(UploadId id) {
        String sql = "UPDATE uploads SET used = 1 WHERE id = ? AND used = 0 AND received = size";
        return database.write(handle -> Direct.update(handle, sql, id.value())) == 1;
    }

    @Override
    public boolean remove(UploadId id) {
        String sql = "DELETE FROM uploads WHERE id = ?";
        return database.write(handle -> Direct.update(handle, sql, id.value())) == 1;
    }

    @Override
    public List<UploadId> removeExpired(Instant now, int most) {
        String sql = """
            DELETE FROM uploads
            WHERE id IN (SELECT id FROM uploads WHERE expires_at <= :now ORDER BY expires_at, id LIMIT :most)
            RETURNING id
            """;
        return database.write(handle -> handle.createQuery(sql)
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> new UploadId(row.getString(1)))
                .list());
    }
}
