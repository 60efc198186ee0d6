package io.moltgram.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.http.server.HttpSettings.Transport.Certificate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    @TempDir
    Path folder;

    @Test
    void aRenewedCertificateIsTakenUpAndOneThatIsNoGoodIsNot() throws Exception {
        Certificate files = new Certificate(folder.resolve("chain.pem"), folder.resolve("key.pem"));
        java.security.cert.Certificate first = renew(files, 1);
        Certificates certificates = new Certificates(files);
        certificates.context().start();
        assertEquals(first, held(certificates));

        java.security.cert.Certificate second = renew(files, 2);
        assertEquals(1, certificates.look());
        assertEquals(0, certificates.look());
        assertNotEquals(first, second);
        assertEquals(second, held(certificates));

        Files.writeString(files.key(), "half a key");
        Files.setLastModifiedTime(files.key(), FileTime.from(Instant.ofEpochSecond(3)));
        assertRefused(certificates);
        assertRefused(certificates); // for as long as that is so
        assertEquals(second, held(certificates));

        String other = Files.readString(files.chain());
        java.security.cert.Certificate third = renew(files, 4);
        String chain = Files.readString(files.chain());
        Files.writeString(files.chain(), other); // the key is renewed, the certificate not yet
        assertRefused(certificates);
        assertEquals(second, held(certificates));

        Files.writeString(files.chain(), chain);
        assertEquals(1, certificates.look());
        assertEquals(third, held(certificates));
        certificates.context().stop();
    }

    private void assertRefused(Certificates certificates) {
        String problem =
                assertThrows(IllegalStateException.class, certificates::look).getMessage();
        assertTrue(problem.contains(folder.resolve("chain.pem") + " cannot be taken up: "), problem);
    }

    private static java.security.cert.Certificate held(Certificates certificates) throws Exception {
        return certificates.context().getKeyStore().getCertificate("server");
    }

    private java.security.cert.Certificate renew(Certificate files, long second) throws Exception {
        Path store = folder.resolve("store-" + second);
        int code = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertEquals(0, code);
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(store)) {
            made.load(bytes, PASSWORD);
        }
        write(files.chain(), "CERTIFICATE", made.getCertificate("server").getEncoded(), second);
        write(files.key(), "PRIVATE KEY", made.getKey("server", PASSWORD).getEncoded(), second);
        return made.getCertificate("server");
    }

    private static void write(Path file, String label, byte[] bytes, long second) throws IOException {
        Files.writeString(
                file,
                "-----BEGIN " + label + "-----\n" + LINES.encodeToString(bytes) + "\n-----END " + label + "-----\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
    }
}
