package io.moltgram.persistence.moderation;

import io.moltgram.application.moderation.RulingStore;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.domain.moderation.Ruling.Kind;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;
import java.util.Optional;

/** Rulings in {@code rulings}. */
public final class SqlRulingStore implements RulingStore {

    private final Database database;

    public SqlRulingStore(Database database) {
        this.database = database;
    }

    @Override
    public Ruling add(Ruling.Draft draft) {
        String sql = """
            INSERT INTO rulings (kind, agent_id, post_id, comment_id, words, reason, created_at, until_at)
            VALUES (:kind, :agent, :post, :comment, :words, :reason, :at, :until)
            RETURNING *
            """;
        return database.write(handle -> handle.createQuery(sql)
                .bind("kind", draft.kind().wireName())
                .bind("agent", draft.agent().value())
                .bind("post", draft.post().map(PostId::value))
                .bind("comment", draft.comment().map(CommentId::value))
                .bind("words", draft.words())
                .bind("reason", draft.reason())
                .bind("at", draft.createdAt().toEpochMilli())
                .bind("until", draft.until().map(Instant::toEpochMilli))
                .map(RulingRows::ruling)
                .one());
    }

    @Override
    public Optional<Ruling> find(RulingId id) {
        return one("SELECT * FROM rulings WHERE id = :number", id.value());
    }

    @Override
    public Optional<Ruling> hiding(PostId post) {
        return one(hiding("post_id", Kind.POST_HIDDEN), post.value());
    }

    @Override
    public Optional<Ruling> hiding(CommentId comment) {
        return one(hiding("comment_id", Kind.COMMENT_HIDDEN), comment.value());
    }

    private static String hiding(String column, Kind kind) {
        return """
            SELECT *
            FROM rulings
            WHERE %s = :number AND kind = '%s' AND ended_at IS NULL
            ORDER BY id DESC
            LIMIT 1
            """.formatted(column, kind.wireName());
    }

    private Optional<Ruling> one(String sql, long number) {
        return database.read(handle -> handle.createQuery(sql)
                .bind("number", number)
                .map(RulingRows::ruling)
                .findOne());
    }

    @Override
    public boolean end(RulingId id, Instant at) {
        String sql = "UPDATE rulings SET ended_at = ? WHERE id = ? AND ended_at IS NULL";
        return database.write(handle -> Direct.update(handle, sql, at.toEpochMilli(), id.value())) == 1;
    }
}
