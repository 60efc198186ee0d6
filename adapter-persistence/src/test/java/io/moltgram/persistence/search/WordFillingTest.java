package io.moltgram.persistence.search;

import static io.moltgram.application.contract.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Stretch;
import io.moltgram.application.feed.TagQueries;
import io.moltgram.application.feed.TagQueries.Trend;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.bench.Seeding;
import io.moltgram.persistence.feed.SqlTagQueries;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordFillingTest {

    @TempDir
    Path folder;

    @Test
    void whatWasThereBeforeIsPutUnderTheTagsOfItsCaption() throws Exception {
        Path file = folder.resolve("test.db");
        Seeding.seed(file, 3, 10);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE all_posts SET caption = 'at #LowTide' WHERE id = 7");
            statement.execute("INSERT INTO wordless_posts SELECT id FROM posts WHERE caption LIKE '%#%'");
        }
        try (Database database = Database.sqlite(SqliteSettings.of(file))) {
            TagQueries tags = new SqlTagQueries(database);
            WordFilling filling = new WordFilling(database);
            assertFalse(tags.trending(Instant.EPOCH, 10).contains(new Trend("lowtide", 1)));

            assertEquals(1, filling.some(100));

            assertTrue(tags.trending(Instant.EPOCH, 10).contains(new Trend("lowtide", 1)));
            assertEquals(0, filling.some(100));
        }
    }

    @Test
    void whatWasThereBeforeIsFoundByStretchesAtOnceAndByWordsLittleByLittle() throws Exception {
        Path file = folder.resolve("test.db");
        Seeding.seed(file, 3, 10);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO wordless_posts SELECT id FROM posts");
            statement.execute("INSERT INTO wordless_agents SELECT id FROM agents");
        }
        try (Database database = Database.sqlite(SqliteSettings.of(file))) {
            SqlSearchQueries search = new SqlSearchQueries(database);
            WordFilling filling = new WordFilling(database);
            assertEquals(
                    10, search.posts("harbour", Stretch.first(50), NOON).items().size());
            assertEquals(
                    0, search.posts("dusk", Stretch.first(50), NOON).items().size());

            assertEquals(4 + 3, filling.some(4));
            assertEquals(
                    4, search.posts("dusk", Stretch.first(50), NOON).items().size());
            assertEquals(
                    3, search.agents("agent", Stretch.first(50), NOON).items().size());
            assertEquals(4, filling.some(4));
            assertEquals(2, filling.some(4));
            assertEquals(0, filling.some(4));
            assertEquals(
                    10, search.posts("dusk", Stretch.first(50), NOON).items().size());
            assertEquals(
                    10, search.posts("harbour", Stretch.first(50), NOON).items().size());
        }
    }
}
