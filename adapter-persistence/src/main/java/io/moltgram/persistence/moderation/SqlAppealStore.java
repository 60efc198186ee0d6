package io.moltgram.persistence.moderation;

import io.moltgram.application.moderation.AppealStore;
import io.moltgram.domain.moderation.Appeal;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;
import java.util.Optional;

/** Appeals in {@code appeals}. */
public final class SqlAppealStore implements AppealStore {

    private final Database database;

    public SqlAppealStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Appeal appeal) {
        String sql = """
            INSERT INTO appeals (ruling_id, words, created_at)
            VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING
            """;
        return database.write(handle -> Direct.update(
                        handle,
                        sql,
                        appeal.ruling().value(),
                        appeal.words(),
                        appeal.createdAt().toEpochMilli()))
                == 1;
    }

    @Override
    public Optional<Appeal> find(RulingId ruling) {
        String sql = "SELECT %s FROM appeals p WHERE p.ruling_id = :ruling".formatted(RulingRows.APPEAL);
        return database.read(handle -> handle.createQuery(sql)
                        .bind("ruling", ruling.value())
                        .map(RulingRows::appeal)
                        .findOne())
                .flatMap(appeal -> appeal);
    }

    @Override
    public boolean decide(RulingId ruling, boolean accepted, String answer, Instant at) {
        String sql = """
            UPDATE appeals
            SET accepted = ?, answer = ?, decided_at = ?
            WHERE ruling_id = ? AND accepted IS NULL
            """;
        return database.write(handle ->
                        Direct.update(handle, sql, accepted ? 1 : 0, answer, at.toEpochMilli(), ruling.value()))
                == 1;
    }
}
