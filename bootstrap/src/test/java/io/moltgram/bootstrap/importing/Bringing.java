package io.moltgram.bootstrap.importing;

import io.moltgram.bootstrap.cli.Imports;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.settings.SettingsReader;
import io.moltgram.bootstrap.wiring.ServerProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Imports into a data folder, and looks at what is there then. */
record Bringing(Path data, Map<String, String> more) {

    Bringing(Path data) {
        this(data, Map.of());
    }

    /** The same with another database. */
    Bringing at(String address) {
        return new Bringing(data, Map.of("DATABASE_URL", address));
    }

    String run(OldServer old, String... flags) {
        List<String> said = List.of(flags);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Imports.Order order = new Imports.Order(
                old.database(),
                Optional.of(old.uploads()),
                said.contains("--dry-run"),
                said.contains("--resume"),
                said.contains("--merge"),
                false,
                Optional.empty());
        new ServerProgram()
                .imports()
                .run(settings(), order, new PrintStream(out, true, StandardCharsets.UTF_8), (done, total, what) -> {});
        return out.toString(StandardCharsets.UTF_8);
    }

    private Settings settings() {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("MOLTGRAM_DATA_DIR", data.toString());
        return new SettingsReader(environment, data.getParent()).read().settings();
    }

    /** The report of the latest import. */
    String report(String ending) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("imports"))) {
            return Files.readString(files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .reduce((one, other) -> other)
                    .orElseThrow());
        }
    }

    /** What the statement answers, columns parted by blanks. */
    List<String> ask(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("moltgram.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int at = 1; at <= rows.getMetaData().getColumnCount(); at++) {
                    line.append(at == 1 ? "" : " ").append(rows.getString(at));
                }
                found.add(line.toString());
            }
            return found;
        }
    }

    /** Why rows of the table are not as they were: {@code number outcome reason}. */
    List<String> notes(String table) throws SQLException {
        return ask("SELECT row_number, outcome, reason FROM import_notes WHERE name = '" + table
                + "' ORDER BY row_number, reason");
    }
}
