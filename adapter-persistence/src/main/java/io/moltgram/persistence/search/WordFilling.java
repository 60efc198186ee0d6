package io.moltgram.persistence.search;

import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.Searched;
import io.moltgram.persistence.WordIndex;
import io.moltgram.persistence.post.PostIndexing;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Makes the words of posts and agents that were kept before search knew words, and puts posts under the tags of their
 * captions; until then they are found by stretches and by their own tags.
 */
public final class WordFilling {

    private record Wordless(long id, List<String> parts) {}

    private final Database database;
    private final WordIndex index;
    private final PostIndexing posts;

    public WordFilling(Database database) {
        this.database = database;
        this.index = new WordIndex(database);
        this.posts = new PostIndexing(database);
    }

    /** Fills in so many of each kind at most, the newest first; returns how many. */
    public int some(int most) {
        return agents(most) + posts(most);
    }

    private int posts(int most) {
        String sql = """
            SELECT p.id
            FROM wordless_posts w
            JOIN posts p ON p.id = w.post_id
            ORDER BY w.post_id DESC
            LIMIT :most
            """;
        return database.write(handle -> {
            List<Long> some =
                    handle.createQuery(sql).bind("most", most).mapTo(Long.class).list();
            for (long post : some) {
                posts.renew(handle, post);
                done(handle, Searched.POSTS, post);
            }
            return some.size();
        });
    }

    /** Held, so that nobody changes a description meanwhile. */
    private int agents(int most) {
        String sql = """
            SELECT a.id, a.name, a.description
            FROM wordless_agents w
            JOIN agents a ON a.id = w.agent_id
            ORDER BY w.agent_id DESC
            LIMIT :most
            %s
            """.formatted(database.dialect().holding());
        return database.write(handle -> {
            List<Wordless> some = handle.createQuery(sql)
                    .bind("most", most)
                    .map((row, context) -> new Wordless(row.getLong(1), List.of(row.getString(2), row.getString(3))))
                    .list();
            for (Wordless one : some) {
                index.keep(handle, Searched.AGENTS, one.id(), one.parts());
                done(handle, Searched.AGENTS, one.id());
            }
            return some.size();
        });
    }

    private static void done(Handle handle, Searched what, long id) {
        Direct.update(handle, "DELETE FROM %s WHERE %s = ?".formatted(what.wordless(), what.key()), id);
    }
}
