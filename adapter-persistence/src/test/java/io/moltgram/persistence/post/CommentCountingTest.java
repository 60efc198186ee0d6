package io.moltgram.persistence.post;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.persistence.Database;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.nio.file.Path;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hiding costs what is hidden, however much the same agents wrote elsewhere. */
class CommentCountingTest {

    @TempDir
    Path folder;

    private String plan(String sql, Object... values) {
        try (Database database = Database.sqlite(SqliteSettings.of(folder.resolve("test.db")))) {
            return database.read(handle -> {
                Query query = handle.createQuery("EXPLAIN QUERY PLAN " + sql);
                for (int i = 0; i < values.length; i++) {
                    query.bind(i, values[i]);
                }
                return String.join(
                        "; ",
                        query.map((row, context) -> row.getString("detail")).list());
            });
        }
    }

    @Test
    void writersAreCountedByThePost() {
        String plan = plan(PostUnravelling.COUNT_COMMENTS, -1, 1, 1);

        assertTrue(plan.contains("comments_by_post"), plan);
        assertFalse(plan.contains("comments_by_agent"), plan);
    }

    @Test
    void whatIsInSightIsFoundInTheIndexAlone() {
        String plan = plan(
                "SELECT id FROM all_comments WHERE agent_id = ? AND hidden_at IS NULL ORDER BY id DESC LIMIT ?", 1, 50);

        assertTrue(plan.contains("COVERING INDEX comments_by_agent"), plan);
    }
}
