package io.moltgram.persistence.importing;

import io.moltgram.application.media.PictureIntake;
import io.moltgram.domain.collection.Collection;
import io.moltgram.domain.collection.CollectionName;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.media.SqlPictureStore;
import java.time.Instant;
import java.util.Optional;

/** Collections and what is in them. */
final class Gatherings {

    private final SqlPictureStore pictures;

    Gatherings(Database database) {
        this.pictures = new SqlPictureStore(database);
    }

    static Optional<OldPictures.Picturing> cover(OldRow row) {
        return Posts.address(row.text("cover_url"));
    }

    void take(Entry entry) {
        long owner = entry.require(Thing.AGENT, "agent_id");
        String name = entry.text(CollectionName.LONGEST, "name");
        if (name.isEmpty()) {
            entry.mend("it had no name", "");
        }
        String description = entry.text(Collection.LONGEST_DESCRIPTION, "description");
        Optional<PictureIntake.Taken> cover = entry.picture();
        if (cover.isEmpty() && cover(entry.row()).isPresent()) {
            entry.mend("its cover could not be had", entry.problem());
        }
        long at = entry.time("created_at");
        cover.ifPresent(taken -> pictures.add(taken.picture(), Instant.ofEpochMilli(at)));
        long id = entry.place(Thing.COLLECTION);
        String sql = """
            INSERT INTO collections (id, agent_id, name, description, cover, cover_source, created_at)
            VALUES (:id, :owner, :name, :description, :cover, :source, :at)
            """;
        entry.handle()
                .createUpdate(sql)
                .bind("id", id)
                .bind("owner", owner)
                .bind("name", name.isEmpty() ? "Collection " + id : name)
                .bind("description", description)
                .bind("cover", cover.map(taken -> taken.picture().hash().value()))
                .bind("source", cover.map(taken -> taken.sourceUrl().orElse("")))
                .bind("at", at)
                .execute();
    }

    static void item(Entry entry) {
        long collection = entry.require(Thing.COLLECTION, "collection_id");
        long post = entry.require(Thing.POST, "post_id");
        String sql = """
            INSERT INTO collection_posts (collection_id, post_id, created_at)
            VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING
            """;
        if (entry.update(sql, collection, post, entry.time("added_at", "created_at")) == 0) {
            throw new LeftOut(Reactions.TWICE, "");
        }
    }
}
