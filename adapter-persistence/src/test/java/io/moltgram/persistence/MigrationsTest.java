package io.moltgram.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.contract.Crowd;
import io.moltgram.persistence.Migrations.Precaution;
import io.moltgram.persistence.Migrations.Script;
import io.moltgram.persistence.postgres.PostgresSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    private static final Script FIRST =
            new Script(1, "first", "CREATE TABLE a (x INTEGER); CREATE TABLE b (y INTEGER);");
    private static final Script SECOND = new Script(2, "second", "ALTER TABLE a ADD COLUMN z INTEGER;");

    @TempDir
    Path folder;

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(name));
    }

    private static Migrations of(Script... scripts) {
        return new Migrations(List.of(scripts), "");
    }

    private static List<String> schema(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT sql FROM sqlite_master ORDER BY name")) {
            while (rows.next()) {
                lines.add(String.valueOf(rows.getString(1)));
            }
        }
        return lines;
    }

    @Test
    void anOldDatabaseBecomesWhatANewOneIsAndIsCopiedBefore() throws SQLException {
        List<Integer> copied = new ArrayList<>();
        Precaution copy = (connection, version) -> copied.add(version);
        try (Connection old = connect("old.db");
                Connection fresh = connect("fresh.db")) {
            of(FIRST).apply(old, copy);
            of(FIRST, SECOND).apply(old, copy);
            of(FIRST, SECOND).apply(old, copy);
            of(FIRST, SECOND).apply(fresh, copy);

            assertEquals(schema(fresh), schema(old));
            assertEquals(List.of(2), copied);
        }
    }

    @Test
    void aScriptThatFailsLeavesNothing() throws SQLException {
        Script broken = new Script(2, "broken", "CREATE TABLE c (x INTEGER); CREATE TABLE a (x INTEGER);");
        try (Connection connection = connect("test.db")) {
            of(FIRST).apply(connection, Precaution.NONE);
            List<String> before = schema(connection);

            assertThrows(SQLException.class, () -> of(FIRST, broken).apply(connection, Precaution.NONE));
            assertEquals(before, schema(connection));
        }
    }

    @Test
    void aChangedScriptAndANewerDatabaseAreRefused() throws SQLException {
        try (Connection connection = connect("test.db")) {
            of(FIRST, SECOND).apply(connection, Precaution.NONE);

            Script tampered = new Script(1, "first", FIRST.sql() + " ");
            assertEquals(
                    "The database's schema version 1 (first) is not the one this program knows",
                    assertThrows(CannotOpen.class, () -> of(tampered, SECOND).apply(connection, Precaution.NONE))
                            .getMessage());
            assertEquals(
                    "The database has schema version 2, this program knows 1; use a newer program",
                    assertThrows(CannotOpen.class, () -> of(FIRST).apply(connection, Precaution.NONE))
                            .getMessage());
        }
    }

    @Test
    void bothFoldersHoldTheSameNumbersAndNothingElse() throws IOException {
        List<String> known = names(Migrations.scripts("sqlite"));

        assertEquals(known, names(Migrations.scripts("postgres")));
        assertEquals(known, files("sqlite"));
        assertEquals(known, files("postgres"));
    }

    private static List<String> names(List<Script> scripts) {
        return scripts.stream()
                .map(script -> "V%03d__%s.sql".formatted(script.version(), script.name()))
                .toList();
    }

    private static List<String> files(String name) throws IOException {
        Path path = Path.of("src/main/resources/io/moltgram/persistence", name);
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void manyProgramsMayStartOnAnEmptyServerAtOnce() {
        PostgresSettings settings = PostgresServer.newSchema();
        List<Boolean> started = Crowd.of(4, number -> {
            Database.postgres(settings).close();
            return true;
        });

        assertTrue(started.stream().allMatch(each -> each));
        PostgresServer.drop(settings);
    }
}
