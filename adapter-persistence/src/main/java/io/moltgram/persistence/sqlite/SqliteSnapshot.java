package io.moltgram.persistence.sqlite;

import io.moltgram.persistence.Migrations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Copies the database beside itself before it is migrated: {@code name.before-V002}. */
final class SqliteSnapshot implements Migrations.Precaution {

    private final Path file;

    SqliteSnapshot(Path file) {
        this.file = file;
    }

    @Override
    public void before(Connection connection, int version) throws SQLException {
        Path copy = file.resolveSibling("%s.before-V%03d".formatted(file.getFileName(), version));
        if (Files.exists(copy)) {
            return; // of an attempt that failed: nothing can have changed since
        }
        try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        }
    }
}
