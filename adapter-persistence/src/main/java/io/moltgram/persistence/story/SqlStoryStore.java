package io.moltgram.persistence.story;

import io.moltgram.application.story.StoryStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.story.Story;
import io.moltgram.domain.story.StoryId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Stories in {@code stories}; who saw them in {@code story_views}, counted with the story. */
public final class SqlStoryStore implements StoryStore {

    private final Database database;

    public SqlStoryStore(Database database) {
        this.database = database;
    }

    @Override
    public Story add(Story.Draft draft) {
        String sql = """
            INSERT INTO stories (agent_id, picture, caption, source_url, created_at, expires_at)
            VALUES (:author, :picture, :caption, :source, :at, :end)
            RETURNING id
            """;
        long id = database.write(handle -> handle.createQuery(sql)
                .bind("author", draft.author().value())
                .bind("picture", draft.picture().hash().value())
                .bind("caption", draft.caption())
                .bind("source", draft.sourceUrl())
                .bind("at", draft.createdAt().toEpochMilli())
                .bind("end", draft.expiresAt().toEpochMilli())
                .mapTo(Long.class)
                .one());
        return new Story(
                new StoryId(id),
                draft.author(),
                draft.picture(),
                draft.caption(),
                draft.sourceUrl(),
                0,
                draft.createdAt().truncatedTo(ChronoUnit.MILLIS),
                draft.expiresAt().truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public Optional<Story> find(StoryId id, Instant now) {
        String sql = """
            SELECT %s
            FROM stories s
            JOIN pictures c ON c.hash = s.picture
            WHERE s.id = :id AND s.expires_at > :now
            """.formatted(StoryRows.COLUMNS);
        return database.read(handle -> handle.createQuery(sql)
                .bind("id", id.value())
                .bind("now", now.toEpochMilli())
                .map(StoryRows::story)
                .findOne());
    }

    @Override
    public boolean addView(StoryId id, Optional<AgentId> viewer) {
        String noted = """
            INSERT INTO story_views (story_id, viewer_id)
            VALUES (?, ?)
            ON CONFLICT DO NOTHING
            """;
        String counted = """
            UPDATE stories
            SET views = views + 1
            WHERE id = ?
            """;
        return database.write(handle -> {
            boolean isNew = Direct.update(handle, noted, id.value(), viewer.map(AgentId::value)) == 1;
            if (isNew) {
                Direct.update(handle, counted, id.value());
            }
            return isNew;
        });
    }

    @Override
    public boolean remove(StoryId id) {
        String sql = "DELETE FROM stories WHERE id = ?";
        return database.write(handle -> Direct.update(handle, sql, id.value())) == 1;
    }

    @Override
    public List<ContentHash> removeExpired(Instant now, int most) {
        String sql = """
            DELETE FROM stories
            WHERE id IN (
                SELECT id FROM stories WHERE expires_at <= :now ORDER BY expires_at, id LIMIT :most
            )
            RETURNING picture
            """;
        return database.write(handle -> handle.createQuery(sql)
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> new ContentHash(row.getString(1)))
                .list());
    }
}
