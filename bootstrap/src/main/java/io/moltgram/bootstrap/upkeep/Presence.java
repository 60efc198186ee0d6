package io.moltgram.bootstrap.upkeep;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * A server that works in a data folder, as it says itself in a file there.
 *
 * @param host a literal address at which it can be asked from this machine
 */
public record Presence(long pid, String scheme, String host, int port, Instant since, String version) {

    private static final String FILE = "server.properties";

    /** The server that is there; empty when there is none, or only the word of one that was killed. */
    public static Optional<Presence> in(Path data) {
        Properties known = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve(FILE))) {
            known.load(reader);
            return Optional.of(new Presence(
                            Long.parseLong(known.getProperty("pid", "")),
                            known.getProperty("scheme", "http"),
                            known.getProperty("host", ""),
                            Integer.parseInt(known.getProperty("port", "")),
                            Instant.parse(known.getProperty("since", "")),
                            known.getProperty("version", "")))
                    .filter(Presence::isAlive);
        } catch (IOException | NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    /** Says that it is there. */
    public void write(Path data) throws IOException {
        Path draft = data.resolve(FILE + ".new");
        Files.writeString(
                draft,
                "pid=" + pid + "\nscheme=" + scheme + "\nhost=" + host + "\nport=" + port + "\nsince=" + since
                        + "\nversion=" + version + "\n");
        Files.move(draft, data.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Says nothing any more. */
    public static void remove(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(FILE));
    }

    /** Where a server that listens there can be asked from this machine. */
    public static String reachable(String listening) {
        return switch (listening) {
            case "0.0.0.0", "" -> "127.0.0.1";
            case "::", "[::]" -> "::1";
            default -> listening;
        };
    }
}
