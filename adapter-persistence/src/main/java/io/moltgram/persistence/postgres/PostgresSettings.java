package io.moltgram.persistence.postgres;

import io.moltgram.persistence.CannotOpen;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How to reach a PostgreSQL server.
 *
 * @param address {@code jdbc:postgresql://host:port/database?...}, without user and password
 * @param schema where the tables stand; empty for the server's default
 * @param connections so many at once
 * @param patience how long a caller waits for a connection before it is refused
 */
public record PostgresSettings(
        String address,
        Optional<String> user,
        Optional<String> password,
        Optional<String> schema,
        int connections,
        Duration patience) {

    public static final int DEFAULT_CONNECTIONS = 10;

    private static final Set<String> SCHEMES = Set.of("postgresql", "postgres");

    /**
     * Reads {@code postgresql://user:password@host:port/database?parameters}. Throws {@link CannotOpen} if it is none.
     */
    public static PostgresSettings parse(String url) {
        try {
            URI uri = new URI(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
            if (!SCHEMES.contains(String.valueOf(uri.getScheme())) || uri.getHost() == null) {
                throw malformed();
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            String address = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
            String[] who = uri.getRawUserInfo() == null
                    ? new String[0]
                    : uri.getRawUserInfo().split(":", 2);
            return new PostgresSettings(
                    address, part(who, 0), part(who, 1), Optional.empty(), DEFAULT_CONNECTIONS, Duration.ofSeconds(5));
        } catch (URISyntaxException e) {
            throw malformed();
        }
    }

    public PostgresSettings schema(String schema) {
        return new PostgresSettings(address, user, password, Optional.of(schema), connections, patience);
    }

    public PostgresSettings connections(int connections, Duration patience) {
        return new PostgresSettings(address, user, password, schema, connections, patience);
    }

    private static Optional<String> part(String[] parts, int at) {
        return at < parts.length ? Optional.of(URLDecoder.decode(parts[at], StandardCharsets.UTF_8)) : Optional.empty();
    }

    private static CannotOpen malformed() {
        return new CannotOpen("The database address is not of the form postgresql://user:password@host:port/database");
    }

    @Override
    public String toString() {
        return "PostgresSettings[***]";
    }
}
