package io.moltgram.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningSecretsTest {

    @TempDir
    Path folder;

    @Test
    void generatedSecretsAreKept() {
        SigningSecrets first = SigningSecrets.open(settings(Map.of()));

        assertEquals(first, SigningSecrets.open(settings(Map.of())));
        assertNotEquals(first.session(), first.apiKeys());
        assertEquals(43, first.session().reveal().length());
    }

    @Test
    void onlyTheOwnerMayReadThem() throws IOException {
        SigningSecrets.open(settings(Map.of()));

        assertEquals("rwx------", permissions("secrets"));
        assertEquals("rw-------", permissions("secrets/session.secret"));
        assertEquals("rw-------", permissions("secrets/key.secret"));
    }

    @Test
    void aFileThatOthersMayReadIsClosedAgain() throws IOException {
        SigningSecrets.open(settings(Map.of()));
        Files.setPosixFilePermissions(
                folder.resolve("secrets/key.secret"), PosixFilePermissions.fromString("rw-r--r--"));

        SigningSecrets.open(settings(Map.of()));

        assertEquals("rw-------", permissions("secrets/key.secret"));
    }

    @Test
    void nothingElseIsLeftInTheFolder() throws IOException {
        SigningSecrets.open(settings(Map.of()));

        try (Stream<Path> files = Files.list(folder.resolve("secrets"))) {
            assertEquals(
                    List.of("key.secret", "session.secret"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void secretsFromTheSettingsLeaveNoFile() {
        SigningSecrets secrets = SigningSecrets.open(
                settings(Map.of("NEXTAUTH_SECRET", "s".repeat(32), "MOLTGRAM_KEY_SECRET", "k".repeat(32))));

        assertEquals(new SigningSecrets(new Secret("s".repeat(32)), new Secret("k".repeat(32))), secrets);
        assertFalse(Files.exists(folder.resolve("secrets")));
        assertEquals("SigningSecrets[session=********, apiKeys=********]", secrets.toString());
    }

    @Test
    void aDamagedFileIsNotReplacedInSilence() throws IOException {
        Path file = Files.createDirectories(folder.resolve("secrets")).resolve("key.secret");
        Files.writeString(file, "short");
        Settings settings = settings(Map.of());

        SettingsRefused refused = assertThrows(SettingsRefused.class, () -> SigningSecrets.open(settings));

        assertTrue(refused.getMessage().startsWith(file + " is damaged"), refused.getMessage());
        assertEquals("short", Files.readString(file));
    }

    private String permissions(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
    }

    private Settings settings(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("MOLTGRAM_DATA_DIR", folder.toString());
        return new SettingsReader(environment, folder).read().settings();
    }
}
