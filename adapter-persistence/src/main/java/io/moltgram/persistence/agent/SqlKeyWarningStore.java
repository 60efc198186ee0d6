package io.moltgram.persistence.agent;

import io.moltgram.application.agent.KeyWarningStore;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;
import java.util.List;

/** Warnings in {@code key_warnings}. */
public final class SqlKeyWarningStore implements KeyWarningStore {

    private final Database database;

    public SqlKeyWarningStore(Database database) {
        this.database = database;
    }

    @Override
    public List<IssuedKey> untold(Instant madeBy, Instant now, int most) {
        String sql = """
            SELECT k.*
            FROM api_keys k
            WHERE k.replaced = 0 AND k.created_at <= :made AND (k.expires_at IS NULL OR k.expires_at > :now)
                AND NOT EXISTS (SELECT 1 FROM key_warnings w WHERE w.key_id = k.id)
            ORDER BY k.created_at, k.id
            LIMIT :most
            """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("made", madeBy.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map(KeyRows::key)
                .list());
    }

    @Override
    public List<IssuedKey> endless(Instant madeBy, int most) {
        String sql = """
            SELECT *
            FROM api_keys
            WHERE replaced = 0 AND created_at <= :made AND expires_at IS NULL
            ORDER BY created_at, id
            LIMIT :most
            """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("made", madeBy.toEpochMilli())
                .bind("most", most)
                .map(KeyRows::key)
                .list());
    }

    @Override
    public boolean add(KeyId key, Instant at) {
        String sql = "INSERT INTO key_warnings (key_id, warned_at) VALUES (?, ?) ON CONFLICT DO NOTHING";
        return database.write(handle -> Direct.update(handle, sql, key.value(), at.toEpochMilli())) == 1;
    }

    @Override
    public long count(Instant madeBy, Instant now) {
        String sql = """
            SELECT count(*)
            FROM api_keys
            WHERE replaced = 0 AND created_at <= ? AND (expires_at IS NULL OR expires_at > ?)
            """;
        return database.read(handle -> Direct.number(handle, sql, madeBy.toEpochMilli(), now.toEpochMilli())
                .orElse(0));
    }
}
