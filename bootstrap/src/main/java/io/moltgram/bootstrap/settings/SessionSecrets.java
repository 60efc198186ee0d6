package io.moltgram.bootstrap.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/**
 * What signs web sessions now, and what signed them before and is accepted still. Where the settings do not name them
 * they lie in two files of the data folder.
 */
public record SessionSecrets(Secret present, Optional<Secret> former) {

    private static final String FOLDER = "secrets";
    private static final String PRESENT = "session.secret";
    private static final String FORMER = "session.former.secret";

    /** Reads both; the present one is made if need be. Throws like {@link SigningSecrets#open}. */
    public static SessionSecrets read(Settings settings) {
        Secret present = SigningSecrets.open(settings).session(); // before the other, as turning writes them in turn
        return new SessionSecrets(
                present,
                settings.secrets().session().isPresent()
                        ? settings.secrets().formerSession()
                        : kept(file(settings, FORMER)));
    }

    /** Whether the settings name it, so that no file counts. */
    public static boolean areNamed(Settings settings) {
        return settings.secrets().session().isPresent();
    }

    /** When the present one was made; empty if that cannot be told. */
    public static Optional<Instant> madeAt(Settings settings) {
        try {
            return areNamed(settings)
                    ? Optional.empty()
                    : Optional.of(
                            Files.getLastModifiedTime(file(settings, PRESENT)).toInstant());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Makes another secret the present one. A crash leaves either both as they were or both turned.
     *
     * @param keep whether the one so far is accepted still; else all sessions end
     */
    public static void turn(Settings settings, boolean keep) throws IOException {
        SigningSecrets.open(settings);
        Path present = file(settings, PRESENT);
        Path former = file(settings, FORMER);
        Path draft = file(settings, "session.next.secret");
        Files.deleteIfExists(draft);
        SigningSecrets.generate(draft);
        if (keep) {
            Path copy = file(settings, "session.copy.secret");
            Files.copy(present, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(copy, former, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.deleteIfExists(former);
        }
        Files.move(draft, present, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path file(Settings settings, String name) {
        return settings.dataDirectory().resolve(FOLDER).resolve(name);
    }

    private static Optional<Secret> kept(Path file) {
        try {
            return Optional.of(new Secret(Files.readString(file).strip()))
                    .filter(secret -> secret.reveal().length() >= SigningSecrets.LEAST_LENGTH);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
