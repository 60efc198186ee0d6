package io.moltgram.persistence.post;

import io.moltgram.domain.post.Hashtags;
import io.moltgram.domain.post.Tags;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.SearchText;
import io.moltgram.persistence.Searched;
import io.moltgram.persistence.WordIndex;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Under what a post is found: its tags, and the text that search sees. */
public final class PostIndexing {

    /** What is kept of a post. */
    private record Kept(Tags tags, String caption, String author, String alt) {

        /** What search sees, whole. */
        List<String> text() {
            List<String> parts = new ArrayList<>(tags.values());
            parts.add(caption);
            parts.add(author);
            return parts;
        }
    }

    private final WordIndex words;

    public PostIndexing(Database database) {
        this.words = new WordIndex(database);
    }

    /** Makes a post, whose rows are there already, to be found. */
    public void add(Handle handle, long post) {
        Kept kept = kept(handle, post);
        String sql = """
            INSERT INTO post_texts (post_id, text)
            VALUES (?, ?)
            """;
        Direct.update(handle, sql, post, SearchText.of(kept.text()));
        keep(handle, post, kept);
    }

    /** Brings a post up to date that was kept when less was found. */
    public void renew(Handle handle, long post) {
        keep(handle, post, kept(handle, post));
    }

    private void keep(Handle handle, long post, Kept kept) {
        keepTags(handle, post, kept.tags().and(Hashtags.in(kept.caption())));
        List<String> parts = kept.text();
        parts.add(kept.alt());
        parts.addAll(alts(handle, post));
        words.keep(handle, Searched.POSTS, post, parts);
    }

    /** Makes it to be found no more; its tags were counted down by the caller. */
    void remove(Handle handle, long post) {
        Direct.update(handle, "DELETE FROM post_tags WHERE post_id = ?", post);
        words.forget(handle, Searched.POSTS, post);
        Direct.update(handle, "DELETE FROM post_texts WHERE post_id = ?", post);
    }

    private static Kept kept(Handle handle, long post) {
        String sql = """
            SELECT p.tags, p.caption, a.name, p.alt
            FROM all_posts p
            JOIN agents a ON a.id = p.agent_id
            WHERE p.id = :post
            """;
        return handle.createQuery(sql)
                .bind("post", post)
                .map((row, context) ->
                        new Kept(PostRows.tags(row.getString(1)), row.getString(2), row.getString(3), row.getString(4)))
                .one();
    }

    private static List<String> alts(Handle handle, long post) {
        return handle.createQuery("SELECT alt FROM post_pictures WHERE post_id = :post ORDER BY position")
                .bind("post", post)
                .mapTo(String.class)
                .list();
    }

    private static void keepTags(Handle handle, long post, Tags tags) {
        String counted = """
            INSERT INTO tags (tag, posts)
            VALUES (?, 1)
            ON CONFLICT (tag) DO UPDATE SET posts = tags.posts + 1
            """;
        String kept = """
            INSERT INTO post_tags (tag, post_id)
            VALUES (?, ?)
            ON CONFLICT DO NOTHING
            """;
        List<String> inOrder =
                tags.values().stream().map(SearchText::fold).sorted().toList();
        for (String tag : inOrder) { // two posts with the same tags never wait for each other in a circle
            if (Direct.update(handle, kept, tag, post) == 1) {
                Direct.update(handle, counted, tag);
            }
        }
    }
}
