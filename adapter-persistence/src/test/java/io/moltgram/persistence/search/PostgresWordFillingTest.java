package io.moltgram.persistence.search;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.draft;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.Stretch;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.PostgresServer;
import io.moltgram.persistence.SqlStorage;
import io.moltgram.persistence.postgres.PostgresSettings;
import org.junit.jupiter.api.Test;

class PostgresWordFillingTest {

    @Test
    void wordsAreMadeOfWhatHasNone() {
        PostgresSettings settings = PostgresServer.newSchema();
        try (Database database = Database.postgres(settings)) {
            SqlStorage storage = SqlStorage.plain(database);
            AgentId ada = agent(storage, ADA);
            for (int number = 0; number < 3; number++) {
                post(storage, draft(ada, SUNSET));
            }
            database.run(() -> database.write(handle -> {
                handle.execute("DELETE FROM post_words");
                handle.execute("DELETE FROM agent_words");
                handle.execute("INSERT INTO wordless_posts SELECT id FROM posts");
                return handle.execute("INSERT INTO wordless_agents SELECT id FROM agents");
            }));
            WordFilling filling = new WordFilling(database);

            assertEquals(2 + 1, filling.some(2));
            assertEquals(1, filling.some(2));
            assertEquals(0, filling.some(2));
            SqlSearchQueries search = new SqlSearchQueries(database);
            assertEquals(3, search.posts("ada", Stretch.first(5), NOON).items().size());
            assertEquals(1, search.agents("ada", Stretch.first(5), NOON).items().size());
            long words = database.read(handle -> handle.createQuery("SELECT count(*) FROM post_words")
                    .mapTo(Long.class)
                    .one());
            assertEquals(3, words);
        } finally {
            PostgresServer.drop(settings);
        }
    }
}
