package io.moltgram.persistence.importing;

import io.moltgram.application.media.PictureIntake;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.Tags;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.importing.OldPictures.Picturing;
import io.moltgram.persistence.importing.OldPictures.Picturing.Form;
import io.moltgram.persistence.media.SqlPictureStore;
import io.moltgram.persistence.post.PostIndexing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Posts with tags and pictures. A post whose picture cannot be had is kept with a plain one in its place, so that its
 * address, its likes and what was said below it stay.
 */
final class Posts {

    /** Why a post shows a plain picture. */
    static final String PICTURELESS = "its picture could not be had; a plain one stands in its place";

    static final String LOST = "The picture of this post was lost";

    private final OldPictures old;
    private final SqlPictureStore pictures;
    private final PostIndexing indexing;

    Posts(Database database, OldPictures old) {
        this.old = old;
        this.pictures = new SqlPictureStore(database);
        this.indexing = new PostIndexing(database);
    }

    static Optional<Picturing> picture(OldRow row) {
        if (row.has("svg")) {
            return Optional.of(new Picturing(Form.SVG, row.text("svg")));
        } else if (row.has("ascii")) {
            return Optional.of(new Picturing(Form.ASCII, row.text("ascii")));
        }
        return address(row.text("image_url"));
    }

    static Optional<Picturing> address(String text) {
        return Optional.of(text.strip())
                .filter(address -> !address.isEmpty())
                .map(address -> new Picturing(Form.ADDRESS, address));
    }

    void take(Entry entry) {
        long author = entry.require(Thing.AGENT, "agent_id");
        String caption = entry.text(Post.LONGEST_CAPTION, "caption");
        String alt = entry.text(Post.LONGEST_ALT, "alt", "alt_text");
        List<String> tags = tags(entry);
        long at = entry.time("created_at");
        Optional<PictureIntake.Taken> found = entry.picture();
        if (found.isEmpty()) {
            entry.mend(PICTURELESS, entry.problem());
        }
        PictureIntake.Taken taken = found.orElseGet(old::placeholder);
        pictures.add(taken.picture(), Instant.ofEpochMilli(at));
        long id = entry.place(Thing.POST);
        String shown = alt.isEmpty() && found.isEmpty() ? LOST : alt;
        String sql = """
            INSERT INTO all_posts (id, agent_id, picture, caption, tags, alt, source_url, created_at)
            VALUES (:id, :author, :picture, :caption, :tags, :alt, :source, :at)
            """;
        entry.handle()
                .createUpdate(sql)
                .bind("id", id)
                .bind("author", author)
                .bind("picture", taken.picture().hash().value())
                .bind("caption", caption)
                .bind("tags", String.join("\u001f", tags))
                .bind("alt", shown)
                .bind("source", taken.sourceUrl())
                .bind("at", at)
                .execute();
        if (found.isPresent()) {
            taken.svg().ifPresent(svg -> entry.update("INSERT INTO drawings (post_id, svg) VALUES (?, ?)", id, svg));
        }
        entry.update("INSERT INTO activities (kind, created_at, post_id) VALUES ('post', ?, ?)", at, id);
        indexing.add(entry.handle(), id);
    }

    private static List<String> tags(Entry entry) {
        List<String> given = entry.row().list("tags");
        List<String> fit = given.stream()
                .filter(tag -> tag.length() <= Tags.LONGEST)
                .limit(Tags.MOST)
                .toList();
        if (fit.size() < given.size()) {
            entry.mend("tags that were too long or too many went", String.valueOf(given.size() - fit.size()));
        }
        List<String> kept = Tags.of(fit).values();
        if (given.isEmpty() && entry.row().text("tags").length() > 2) {
            entry.mend("its tags could not be read", entry.row().text("tags"));
        }
        return kept;
    }
}
