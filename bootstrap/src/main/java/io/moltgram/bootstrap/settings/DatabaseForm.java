package io.moltgram.bootstrap.settings;

import io.moltgram.bootstrap.settings.DatabaseAddress.PostgresServer;
import io.moltgram.bootstrap.settings.DatabaseAddress.SqliteFile;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code file:path} for SQLite or {@code postgresql://user:password@host:port/database}. User and password are percent-encoded
 * as in the address form of PostgreSQL's own library (its manual, 34.1.1.2). Nothing of a malformed address is ever shown,
 * because a password may stand anywhere in it.
 */
final class DatabaseForm implements Form<DatabaseAddress> {

    private static final int POSTGRES_PORT = 5432;

    @Override
    public DatabaseAddress parse(String text) {
        String scheme = text.substring(0, Math.max(0, text.indexOf(':'))).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "file" -> file(text.substring("file:".length()));
            case "postgresql", "postgres" -> server(text);
            case "libsql", "http", "https", "ws", "wss" ->
                throw new IllegalArgumentException(
                        "remote libSQL databases are not supported yet, wanted is " + wanted());
            default -> throw new IllegalArgumentException();
        };
    }

    @Override
    public String wanted() {
        return "file:path or postgresql://user:password@host:port/database";
    }

    @Override
    public String shown(String text) {
        try {
            return parse(text) instanceof PostgresServer server ? server.shown() : text;
        } catch (IllegalArgumentException e) {
            return Secret.MASK;
        }
    }

    private static SqliteFile file(String place) {
        String path = place.startsWith("///") ? place.substring(2) : place;
        if (path.isEmpty() || path.startsWith("//") || path.startsWith(":") || path.contains("?")) {
            throw new IllegalArgumentException("wanted is file:path, of a file on this machine and without parameters");
        }
        try {
            return new SqliteFile(Path.of(path));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("the path is malformed");
        }
    }

    private static PostgresServer server(String text) {
        URI address = uri(text);
        String path = Optional.ofNullable(address.getRawPath()).orElse("");
        String parameters = Optional.ofNullable(address.getRawQuery()).orElse("");
        if (address.getHost() == null
                || address.getRawUserInfo() == null
                || address.getRawFragment() != null
                || address.getPort() > 65_535
                || path.length() < 2
                || path.indexOf('/', 1) > 0) {
            throw new IllegalArgumentException(
                    "wanted is postgresql://user:password@host:port/database, special characters percent-encoded");
        }
        if (parameters.toLowerCase(Locale.ROOT).matches("(.*&)?(user|password|sslpassword)=.*")) {
            throw new IllegalArgumentException("user and password belong before the host, not among the parameters");
        }
        String[] login = address.getRawUserInfo().split(":", 2);
        return new PostgresServer(
                address.getHost(),
                address.getPort() < 0 ? POSTGRES_PORT : address.getPort(),
                path.substring(1),
                decoded(login[0]),
                login.length == 2 ? Optional.of(new Secret(decoded(login[1]))) : Optional.empty(),
                parameters);
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("the address is malformed; special characters must be percent-encoded");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
