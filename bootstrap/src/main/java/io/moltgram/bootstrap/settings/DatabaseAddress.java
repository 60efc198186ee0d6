package io.moltgram.bootstrap.settings;

import java.nio.file.Path;
import java.util.Optional;

/** Where the database is. */
public sealed interface DatabaseAddress {

    /** What {@link #parse} understands. */
    String WANTED = new DatabaseForm().wanted();

    /** Reads an address; empty when it is malformed, because a password may stand anywhere in it. */
    static Optional<DatabaseAddress> parse(String text, Path workingDirectory) {
        try {
            DatabaseAddress address = new DatabaseForm().parse(text);
            return Optional.of(address.in(workingDirectory));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A relative path begins there. */
    default DatabaseAddress in(Path workingDirectory) {
        return this instanceof SqliteFile sqlite
                ? new SqliteFile(workingDirectory.resolve(sqlite.file()).normalize())
                : this;
    }

    /** An SQLite file; {@link Settings} has it absolute. */
    record SqliteFile(Path file) implements DatabaseAddress {}

    /**
     * A PostgreSQL server.
     *
     * @param parameters what stood behind the question mark, as written; empty if there was nothing
     */
    record PostgresServer(
            String host, int port, String database, String user, Optional<Secret> password, String parameters)
            implements DatabaseAddress {

        /** The address for the JDBC driver, without user and password. */
        public String jdbcUrl() {
            return "jdbc:postgresql://" + place();
        }

        String shown() {
            return "postgresql://" + user + (password.isPresent() ? ":" + Secret.MASK : "") + "@" + place();
        }

        private String place() {
            return host + ":" + port + "/" + database + (parameters.isEmpty() ? "" : "?" + parameters);
        }
    }
}
