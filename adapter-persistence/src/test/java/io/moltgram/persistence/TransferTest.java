package io.moltgram.persistence;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Stretch;
import io.moltgram.application.contract.Storage;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.postgres.PostgresSettings;
import io.moltgram.persistence.search.SqlSearchQueries;
import io.moltgram.persistence.search.WordFilling;
import io.moltgram.persistence.sqlite.DatabaseFile;
import io.moltgram.persistence.sqlite.SqliteSettings;
import io.moltgram.persistence.sqlite.TableSum;
import io.moltgram.persistence.transfer.Holdings;
import io.moltgram.persistence.transfer.Transfer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From SQLite to PostgreSQL and back. */
class TransferTest {

    /** Made anew from texts, or of one database alone. */
    private static final Set<String> OWN = Set.of("post_words", "agent_words", "probe");

    private static final Transfer.Progress QUIET = (table, rows) -> {};

    @TempDir
    Path folder;

    private PostgresSettings postgres;

    @BeforeEach
    void open() {
        postgres = PostgresServer.newSchema();
        Database.postgres(postgres).close();
    }

    @AfterEach
    void close() {
        PostgresServer.drop(postgres);
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Path empty(String name) {
        Database.sqlite(SqliteSettings.of(file(name))).close();
        return file(name);
    }

    private Path lived() {
        try (Database database = Database.sqlite(SqliteSettings.of(file("lived.db")))) {
            History.live(database, 3);
        }
        return file("lived.db");
    }

    private SortedMap<String, Long> up(Path file) {
        try (Holdings from = Holdings.sqlite(file);
                Holdings to = Holdings.postgres(postgres)) {
            return Transfer.run(from, to, QUIET);
        }
    }

    private void down(Path file) {
        try (Holdings from = Holdings.postgres(postgres);
                Holdings to = Holdings.sqlite(file)) {
            Transfer.run(from, to, QUIET);
        }
    }

    @Test
    void everythingGoesThereAndBack() {
        Path lived = lived();
        try (Database database = Database.sqlite(SqliteSettings.of(lived))) {
            PostId last = post(SqlStorage.plain(database), new AgentId(1), SUNSET);
            SqlStorage.plain(database).posts().remove(last); // its number is never given again
        }

        SortedMap<String, Long> copied = up(lived);
        Path back = empty("back.db");
        down(back);

        SortedMap<String, TableSum> before = new DatabaseFile(lived).sums();
        SortedMap<String, TableSum> after = new DatabaseFile(back).sums();
        for (String table : copied.keySet()) {
            if (!table.startsWith("wordless_")) {
                assertEquals(before.get(table), after.get(table), table);
            }
        }
        assertTrue(copied.get("likes") > 0 && copied.get("messages") > 0, copied.toString());
        assertEquals(List.of(), new DatabaseFile(back).faults());
    }

    @Test
    void lifeGoesOnThere() {
        Path lived = lived();
        long last;
        try (Database database = Database.sqlite(SqliteSettings.of(lived))) {
            Storage storage = SqlStorage.plain(database);
            last = post(storage, new AgentId(1), SUNSET).value();
            storage.posts().remove(new PostId(last));
        }
        up(lived);

        try (Database database = Database.postgres(postgres)) {
            assertEquals(List.of(), new Check(database).differences());
            Storage storage = SqlStorage.plain(database);
            AgentId ada = agent(storage, new AgentName("newcomer"));
            assertEquals(last + 1, post(storage, ada, SUNSET).value());
            assertEquals(List.of(), new Check(database).differences());
            WordFilling words = new WordFilling(database);
            int filled = words.some(1000);
            assertTrue(filled > 0);
            assertEquals(
                    1,
                    new SqlSearchQueries(database)
                            .agents("newcomer", Stretch.first(5), NOON)
                            .items()
                            .size());
        }
    }

    @Test
    void aTargetThatHoldsSomethingStaysAsItIs() {
        Path lived = lived();
        try (Database database = Database.postgres(postgres)) {
            agent(SqlStorage.plain(database), ADA);
        }

        CannotOpen refused = assertThrows(CannotOpen.class, () -> up(lived));

        assertTrue(refused.getMessage().contains("1 agents already"), refused.getMessage());
        try (Database database = Database.postgres(postgres)) {
            assertEquals(1, SqlStorage.plain(database).agents().count());
        }
    }

    @Test
    void anOlderSchemaIsRefused() throws Exception {
        Path old = empty("old.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old)) {
            connection
                    .createStatement()
                    .execute("DELETE FROM schema_history WHERE version = (SELECT max(version) FROM schema_history)");
        }

        CannotOpen refused = assertThrows(CannotOpen.class, () -> up(old));

        assertTrue(refused.getMessage().contains("start the server of this version"), refused.getMessage());
        assertThrows(CannotOpen.class, () -> up(file("none.db")));
        assertTrue(Files.notExists(file("none.db")));
    }

    @Test
    void bothHaveTheSameTablesOfTheirOwn() throws SQLException {
        Set<String> here =
                new TreeSet<>(new DatabaseFile(empty("empty.db")).rows().keySet());
        Set<String> there = new TreeSet<>();
        try (Connection connection = PostgresServer.connect(postgres);
                ResultSet tables = connection
                        .createStatement()
                        .executeQuery("SELECT table_name FROM information_schema.tables"
                                + " WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'")) {
            while (tables.next()) {
                there.add(tables.getString(1));
            }
        }
        here.removeIf(table -> table.matches("(post|agent)_(search|words)_.*"));
        here.removeAll(OWN);
        there.removeAll(OWN);
        assertEquals(here, there);
    }
}
