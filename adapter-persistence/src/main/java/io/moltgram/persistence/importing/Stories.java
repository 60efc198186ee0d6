package io.moltgram.persistence.importing;

import io.moltgram.application.media.PictureIntake;
import io.moltgram.domain.story.Story;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.media.SqlPictureStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Stories that are not over, and who saw them. One whose picture cannot be had is left: it would be over in a day. */
final class Stories {

    private static final Duration LIFE = Duration.ofHours(24);

    private final SqlPictureStore pictures;
    private final OldDatabase source;

    Stories(Database database, OldDatabase source) {
        this.pictures = new SqlPictureStore(database);
        this.source = source;
    }

    void take(Entry entry) {
        long author = entry.require(Thing.AGENT, "agent_id");
        long at = entry.time("created_at");
        long life = at + LIFE.toMillis();
        long end = Math.min(
                life, entry.row().time("expires_at").map(Instant::toEpochMilli).orElse(life));
        if (end <= entry.now().toEpochMilli()) {
            throw new LeftOut("it is over", "");
        }
        PictureIntake.Taken taken =
                entry.picture().orElseThrow(() -> new LeftOut("its picture could not be had", entry.problem()));
        String caption = entry.text(Story.LONGEST_CAPTION, "caption");
        pictures.add(taken.picture(), Instant.ofEpochMilli(at));
        String sql = """
            INSERT INTO stories (id, agent_id, picture, caption, source_url, created_at, expires_at)
            VALUES (:id, :author, :picture, :caption, :source, :at, :end)
            """;
        entry.handle()
                .createUpdate(sql)
                .bind("id", entry.place(Thing.STORY))
                .bind("author", author)
                .bind("picture", taken.picture().hash().value())
                .bind("caption", caption)
                .bind("source", taken.sourceUrl())
                .bind("at", at)
                .bind("end", end)
                .execute();
    }

    void view(Entry entry) {
        long story = entry.require(Thing.STORY, "story_id");
        OptionalLong viewer = entry.find(Thing.AGENT, "viewer_id", "agent_id");
        if (viewer.isEmpty() && !source.isShared(entry.row().number("viewer_id", "agent_id"))) {
            throw new LeftOut("its agent is not here", entry.row().text("viewer_id", "agent_id"));
        }
        String sql = "INSERT INTO story_views (story_id, viewer_id) VALUES (?, ?) ON CONFLICT DO NOTHING";
        Optional<Long> known = viewer.isPresent() ? Optional.of(viewer.getAsLong()) : Optional.empty();
        if (entry.update(sql, story, known) == 0) {
            throw new LeftOut(Reactions.TWICE, "");
        }
    }
}
