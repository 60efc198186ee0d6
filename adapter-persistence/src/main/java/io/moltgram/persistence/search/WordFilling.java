package io.moltgram.persistence.search;

import io.moltgram.persistence.Database;
import io.moltgram.persistence.Searched;
import io.moltgram.persistence.WordIndex;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Makes the words of posts and agents that were kept before search knew words; until then they are found by stretches.
 */
public final class WordFilling {

    private record Wordless(long id, List<String> parts) {}

    private final Database database;
    private final WordIndex index;

    public WordFilling(Database database) {
        this.database = database;
        this.index = new WordIndex(database);
    }

    /** Fills in so many of each kind at most, the newest first; returns how many. */
    public int some(int most) {
        return agents(most) + posts(most);
    }

    private int posts(int most) {
        String sql = """
            SELECT p.id, p.tags, p.caption, p.alt, a.name
            FROM wordless_posts w
            JOIN posts p ON p.id = w.post_id
            JOIN agents a ON a.id = p.agent_id
            ORDER BY w.post_id DESC
            LIMIT :most
            """;
        return database.write(handle -> fill(handle, Searched.POSTS, sql, most, 4));
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
        return database.write(handle -> fill(handle, Searched.AGENTS, sql, most, 2));
    }

    private int fill(Handle handle, Searched what, String sql, int most, int parts) {
        List<Wordless> some = handle.createQuery(sql)
                .bind("most", most)
                .map((row, context) -> wordless(row, parts))
                .list();
        for (Wordless one : some) {
            index.keep(handle, what, one.id(), one.parts());
            handle.createUpdate("DELETE FROM %s WHERE %s = :id".formatted(what.wordless(), what.key()))
                    .bind("id", one.id())
                    .execute();
        }
        return some.size();
    }

    private static Wordless wordless(ResultSet row, int parts) throws SQLException {
        String[] texts = new String[parts];
        for (int at = 0; at < parts; at++) {
            texts[at] = row.getString(at + 2);
        }
        return new Wordless(row.getLong(1), List.of(texts));
    }
}
