package io.moltgram.bootstrap.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.moltgram.application.alert.AlertTelling;
import io.moltgram.bootstrap.settings.MailSettings;
import io.moltgram.bootstrap.settings.Secret;
import io.moltgram.domain.alert.Alert;
import io.moltgram.domain.alert.AlertRule;
import io.moltgram.domain.webhook.HookSecret;
import io.moltgram.http.outbound.AlertHook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Alerts told by mail and by a call, to servers on this machine. */
class ChannelsTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Alert FIRED = new Alert(1, AlertRule.DISK, 93.14, 90, "", NOON, Optional.empty());
    private static final String SECRET = "a secret of the operator";

    private static MailSettings mail(int port, String tls) {
        return new MailSettings(
                "127.0.0.1",
                port,
                tls,
                Optional.of("gram"),
                Optional.of(new Secret("hush")),
                "gram@example.com",
                "ops@example.com, night@example.com");
    }

    @Test
    void aMailSaysWhatIsWrongToEverybodyNamed() throws AlertTelling.NotTold {
        try (MailPlace place = new MailPlace()) {
            new MailChannel(mail(place.port(), "none"), "https://gram.example", () -> NOON).tell(FIRED);
            String said = place.said();

            assertTrue(said.contains("RCPT TO:<ops@example.com>"), said);
            assertTrue(said.contains("RCPT TO:<night@example.com>"), said);
            assertTrue(said.contains("Subject: MoltGram [P1] disk fired: 93.1 % (threshold 90 %)"), said);
            assertTrue(said.contains("See https://gram.example/admin/alerts"), said);
            assertTrue(said.contains("AUTH PLAIN"), said);
        }
    }

    @Test
    void aMailServerThatIsGoneOrKeepsNoSecretIsToldInAWord() throws IOException {
        try (MailPlace place = new MailPlace()) {
            MailChannel open = new MailChannel(mail(place.port(), "starttls"), "https://gram.example", () -> NOON);
            assertThrows(AlertTelling.NotTold.class, () -> open.tell(FIRED));
            assertFalse(place.said().contains("AUTH"), "no password goes out in the open");
        }
        int gone;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            gone = free.getLocalPort();
        }
        MailChannel nowhere = new MailChannel(mail(gone, "none"), "https://gram.example", () -> NOON);

        assertThrows(AlertTelling.NotTold.class, () -> nowhere.tell(FIRED));
    }

    @Test
    void aCallIsSignedAndOneThatFailsIsSaidToHave() throws Exception {
        AtomicInteger status = new AtomicInteger(204);
        List<String> bodies = new CopyOnWriteArrayList<>();
        List<String> signatures = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            signatures.add(exchange.getRequestHeaders().getFirst("X-MoltGram-Signature"));
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/alerts";
        try (AlertHook hook = hook(url, true);
                AlertHook strict = hook(url, false);
                AlertHook secure = hook("https://10.0.0.1/", false)) {
            hook.tell(FIRED);
            hook.tell(FIRED.resolved(NOON.plus(Duration.ofMinutes(3))));
            assertTrue(bodies.get(0).contains("\"event\":\"alert.fired\""), bodies.get(0));
            assertTrue(bodies.get(0).contains("\"severity\":\"P1\""), bodies.get(0));
            assertTrue(bodies.get(1).contains("\"resolved_at\":\"2026-01-01T12:03:00Z\""), bodies.get(1));
            assertEquals(signature(bodies.get(0)), signatures.get(0));
            status.set(500);
            assertEquals("answered 500", problem(hook));
            assertEquals("the address must begin with https", problem(strict));
            assertEquals("refused address", problem(secure));
        } finally {
            server.stop(0);
        }
    }

    private static AlertHook hook(String url, boolean allowPrivate) {
        return new AlertHook(
                new AlertHook.Place(url, new HookSecret(SECRET), allowPrivate, "https://gram.example"), () -> NOON);
    }

    private static String problem(AlertHook hook) {
        return assertThrows(AlertTelling.NotTold.class, () -> hook.tell(FIRED)).getMessage();
    }

    private static String signature(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
