package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.testing.SelfSigned;
import io.moltgram.bootstrap.testing.TestServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How bytes come and go: with TLS of our own, and through a proxy that has it. */
class TransportTest {

    private static final String HSTS = "strict-transport-security";

    @TempDir
    Path folder;

    @Test
    void withACertificateItSpeaksHttpsOfBothVersions() throws Exception {
        SelfSigned mine = SelfSigned.in(folder);
        try (TestServer server = TestServer.start(settings(mine))) {
            HttpClient client =
                    HttpClient.newBuilder().sslContext(mine.trusting()).build();
            for (HttpClient.Version version : HttpClient.Version.values()) {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(at(server, "/")).version(version).build(),
                        HttpResponse.BodyHandlers.ofString());

                assertEquals(200, answer.statusCode());
                assertEquals(version, answer.version());
                assertEquals(
                        "max-age=63072000; includeSubDomains; preload",
                        answer.headers().firstValue(HSTS).orElse(""));
            }
        }
    }

    @Test
    void itSpeaksNothingOlderThanTls12() throws Exception {
        SelfSigned mine = SelfSigned.in(folder);
        try (TestServer server = TestServer.start(settings(mine));
                SSLSocket socket = (SSLSocket) mine.trusting()
                        .getSocketFactory()
                        .createSocket("localhost", server.url().getPort())) {
            socket.setEnabledProtocols(new String[] {"TLSv1", "TLSv1.1"});

            assertThrows(IOException.class, socket::startHandshake);
        }
    }

    @Test
    void aCertificateThatIsNoneIsRefusedWithItsName() throws IOException {
        SelfSigned mine = SelfSigned.in(folder);
        Files.writeString(mine.key(), "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n");

        CannotRun refused = assertThrows(
                CannotRun.class, () -> TestServer.start(settings(mine)).close());

        assertEquals(78, refused.exitCode());
        assertTrue(refused.getMessage().contains(mine.key() + " holds no private key in PKCS #8 form"));
    }

    @Test
    void behindAProxyOnlyHttpsIsToldToStayThat() throws Exception {
        String port = freePort();
        Map<String, String> settings = Map.of(
                "PORT", port,
                "MOLTGRAM_BASE_URL", "https://gram.example",
                "MOLTGRAM_TRUSTED_PROXIES", "127.0.0.1",
                "MOLTGRAM_HSTS_PRELOAD", "false");
        try (TestServer trusting = TestServer.start(settings)) {
            assertEquals("https", trusting.url().getScheme());
            assertEquals("max-age=63072000; includeSubDomains", told(port, "https"));
            assertEquals("", told(port, "http"));
        }
        try (TestServer alone = TestServer.start(Map.of("PORT", port, "MOLTGRAM_BASE_URL", "https://gram.example"))) {
            assertEquals("https", alone.url().getScheme());
            assertEquals("", told(port, "https")); // by somebody whom we do not trust
        }
    }

    private static String told(String port, String scheme) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/health/live"))
                .header("X-Forwarded-Proto", scheme)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue(HSTS)
                .orElse("");
    }

    private static URI at(TestServer server, String path) {
        return URI.create("https://localhost:" + server.url().getPort() + path);
    }

    private static String freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return Integer.toString(free.getLocalPort());
        }
    }

    private static Map<String, String> settings(SelfSigned certificate) {
        return Map.of(
                "MOLTGRAM_BASE_URL", "https://localhost:0",
                "MOLTGRAM_TLS_CERTIFICATE", certificate.chain().toString(),
                "MOLTGRAM_TLS_KEY", certificate.key().toString());
    }
}
