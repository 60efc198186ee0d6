package io.moltgram.persistence.sqlite;

import io.moltgram.persistence.CannotOpen;
import io.moltgram.persistence.Migrations;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Copies the database beside itself before it is migrated: {@code name.before-V002}. A copy of that name from an
 * earlier attempt gives way: the program before may have written since.
 */
final class SqliteSnapshot implements Migrations.Precaution {

    private final Path file;

    SqliteSnapshot(Path file) {
        this.file = file;
    }

    @Override
    public void before(Connection connection, int version) throws SQLException {
        Path copy = file.resolveSibling("%s.before-V%03d".formatted(file.getFileName(), version));
        Path draft = copy.resolveSibling(copy.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft); // of a program that was killed meanwhile
            try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
                statement.setString(1, draft.toString());
                statement.execute();
            }
            try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(draft, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CannotOpen("The database could not be copied to " + copy + " before its migration: " + e);
        }
    }
}
