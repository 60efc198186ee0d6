package io.moltgram.bootstrap.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The two secrets that a server cannot work without. What the settings do not name is generated once, 256 bits, into a
 * file that only its owner may read, and read back ever after.
 *
 * @param session signs web sessions; another value ends them all
 * @param apiKeys goes into the hashes of API keys and seals the secrets of webhooks; another value makes all issued
 *     keys invalid and those secrets unreadable
 */
public record SigningSecrets(Secret session, Secret apiKeys) {

    private static final int BYTES = 32;
    static final int LEAST_LENGTH = 32;

    /**
     * Takes the secrets from the settings or from {@code secrets/} in the data folder, which is made if need be. Throws
     * {@link SettingsRefused} if a file there is damaged, {@link UncheckedIOException} if it cannot be read or written.
     */
    public static SigningSecrets open(Settings settings) {
        Path folder = settings.dataDirectory().resolve("secrets");
        return new SigningSecrets(
                settings.secrets().session().orElseGet(() -> kept(folder.resolve("session.secret"))),
                settings.secrets().apiKeys().orElseGet(() -> kept(folder.resolve("key.secret"))));
    }

    /** The secret of API keys as it stands; empty when there is none yet or it cannot be read. Nothing is made. */
    public static Optional<Secret> apiKeysOf(Settings settings) {
        return settings.secrets().apiKeys().or(() -> {
            try {
                Path file = settings.dataDirectory().resolve("secrets").resolve("key.secret");
                return Optional.of(new Secret(Files.readString(file).strip()))
                        .filter(secret -> secret.reveal().length() >= LEAST_LENGTH);
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    private static Secret kept(Path file) {
        try {
            if (!Files.exists(file)) {
                generate(file);
            }
            protect(file, "rw-------");
            String text = Files.readString(file).strip();
            if (text.length() < LEAST_LENGTH) {
                throw new SettingsRefused(List.of(file + " is damaged: it holds " + text.length()
                        + " characters instead of at least " + LEAST_LENGTH + "; put it back from a backup"));
            }
            return new Secret(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes beside the file and renames, so that a crash leaves either nothing or a whole secret. */
    static void generate(Path file) throws IOException {
        Path folder = file.getParent();
        Files.createDirectories(folder);
        protect(folder, "rwx------");
        byte[] chance = new byte[BYTES];
        new SecureRandom().nextBytes(chance);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(chance) + "\n";

        Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".new");
        protect(draft, "rw-------");
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void protect(Path path, String permissions) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }
}
