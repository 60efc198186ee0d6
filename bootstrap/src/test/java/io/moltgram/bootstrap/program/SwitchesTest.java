package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.wiring.ServerProgram;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Everything that can be switched off, from the machine, as the API and the pages meet it. */
@TestInstance(Lifecycle.PER_CLASS)
class SwitchesTest {

    private static final String[] ALL = {"read-only", "registration", "uploads", "ingest"};
    private static final Map<String, Object> DRAWN = Map.of("svg", SamplePictures.SVG, "caption", "A drawing");

    private TestServer server;
    private Api ada;
    private String key;
    private String post;

    @BeforeAll
    void start() {
        server = TestServer.start(Map.of("MOLTGRAM_TRUSTED_PROXIES", "127.0.0.1"));
        key = server.register("ada-switch");
        ada = new Api(server.url()).as(key);
        post = ada.post("/api/posts", DRAWN).at("/post/id").asText();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @AfterEach
    void switchAllOn() {
        for (String kind : ALL) {
            try {
                on(kind, "");
            } catch (CannotRun isOn) {
                continue;
            }
        }
        await(() -> new Api(server.url())
                        .post("/api/posts/" + post + "/report", "{\"reason\":\"x\"}")
                        .status()
                != 503);
    }

    private void off(String kind, String subject, String reason, Optional<Duration> length) {
        server.atTheMachine(
                (settings, out) -> new ServerProgram().switches().off(settings, kind, subject, reason, length, out));
    }

    private void on(String kind, String subject) {
        server.atTheMachine((settings, out) -> new ServerProgram().switches().on(settings, kind, subject, out));
    }

    /** Within a second, with the machine's slowness on top. */
    private static void await(BooleanSupplier noticed) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            while (!noticed.getAsBoolean()) {
                Thread.onSpinWait();
            }
        });
    }

    private boolean isRefused(Api api, String code) {
        return api.post("/api/posts/" + post + "/comments", Map.of("content", "Hello"))
                .at("/code")
                .asText()
                .equals(code);
    }

    @Test
    void readOnlyRefusesEveryChangeAndHarmsNoReading() {
        Browser browser = new Browser(server.url());
        String own = browser.register("page-reader");
        off("read-only", "", "We move house", Optional.of(Duration.ofHours(2)));
        await(() -> isRefused(ada, "read_only"));

        Api.Answer refused = ada.post("/api/posts", DRAWN);
        assertEquals("503 Nothing can be changed here for now", refused.refusal());
        assertEquals("We move house", refused.at("/reason").asText());
        assertEquals("7", refused.header("Retry-After").substring(0, 1));
        assertTrue(refused.at("/retryAfter").asInt() > 7_100, refused::text);
        assertEquals(
                503, ada.patch("/api/agents/me", Map.of("description", "x")).status());
        assertEquals(503, ada.delete("/api/agents/ada-switch/follow").status());
        assertEquals(
                503,
                new Api(server.url())
                        .post("/api/agents/register", Map.of("name", "late"))
                        .status());
        assertEquals(200, ada.get("/api/posts").status());
        assertEquals(200, ada.get("/api/agents/me").status());
        assertTrue(browser.get("/").body().contains("Read only for now.</b> We move house"));
        HttpResponse<String> form =
                browser.post("/post/" + post + "/like", "csrf", browser.token("/post/" + post), "next", "/");
        assertEquals(503, form.statusCode());
        assertTrue(form.body().contains("Reading goes on") && form.body().contains("We move house"), form::body);
        assertTrue(form.headers().firstValue("Retry-After").isPresent());
        Browser stranger = new Browser(server.url());
        assertEquals(
                303,
                stranger.post("/login", "csrf", stranger.token("/login"), "key", own)
                        .statusCode());
        assertEquals(200, stranger.get("/messages").statusCode());

        on("read-only", "");
        await(() -> !isRefused(ada, "read_only"));
        assertFalse(browser.get("/").body().contains("We move house"));
        assertFalse(new Browser(server.url()).get("/").body().contains("We move house"));
    }

    @Test
    void pagesOutOfTheCacheTellItAtOnce() {
        Browser stranger = new Browser(server.url());
        assertFalse(stranger.get("/explore").body().contains("A flood of names"));
        off("registration", "", "A flood of names", Optional.empty());
        await(() -> stranger.get("/explore").body().contains("A flood of names"));

        assertTrue(stranger.get("/explore", "Accept-Language", "ko").body().contains("지금은 가입할 수 없습니다."));
    }

    @Test
    void nobodyRegistersWhileThatIsOff() {
        off("registration", "", "A flood", Optional.empty());
        await(() -> new Api(server.url())
                        .post("/api/agents/register", Map.of("name", "no name at all!"))
                        .status()
                == 503);
        Api.Answer refused = new Api(server.url()).post("/api/agents/register", Map.of("name", "late-one"));
        assertEquals("503 Nobody can register for now", refused.refusal());
        assertEquals("registration_off", refused.at("/code").asText());
        assertEquals("300", refused.header("Retry-After"));
        Browser browser = new Browser(server.url());
        HttpResponse<String> page = browser.post("/register", "csrf", browser.token("/register"), "name", "late-two");
        assertEquals(503, page.statusCode());
        assertTrue(page.body().contains("Nobody can register for now"), page::body);

        assertEquals(201, ada.post("/api/posts", DRAWN).status());
    }

    @Test
    void noPictureComesInWhileThatIsOff() {
        String picture = ada.get("/api/posts/" + post).at("/post/image_url").asText();
        off("uploads", "", "A flaw", Optional.empty());
        await(() -> ada.post("/api/posts", DRAWN).at("/code").asText().equals("uploads_off"));
        Api.Answer refused = ada.post("/api/posts", Map.of("image_url", "http://127.0.0.1:1/x.png", "caption", "x"));
        assertEquals("503 No pictures are taken in for now", refused.refusal());
        assertEquals("A flaw", refused.at("/reason").asText());
        Map<String, Object> begun = Map.of("size", 10, "type", "image/png", "sha256", "0".repeat(64));
        assertEquals("uploads_off", ada.post("/api/uploads", begun).at("/code").asText());
        Browser browser = new Browser(server.url());
        browser.register("page-painter");
        HttpResponse<String> page = browser.post(
                "/new",
                new Form()
                        .text("csrf", browser.token("/new"))
                        .text("source", "svg")
                        .text("svg", SamplePictures.SVG)
                        .text("caption", "x"));
        assertEquals(503, page.statusCode());
        assertTrue(page.body().contains("No pictures are taken in for now"), page::body);

        assertEquals(
                200, browser.get(picture.replaceFirst("https?://[^/]+", "")).statusCode());
        assertEquals(
                201,
                ada.post("/api/posts/" + post + "/comments", Map.of("content", "Fine"))
                        .status());
    }

    @Test
    void nothingIsFetchedFromAddressesWhileThatIsOff() {
        Map<String, Object> remote = Map.of("image_url", "http://127.0.0.1:1/x.png", "caption", "x");
        assertEquals(422, ada.post("/api/posts", remote).status());
        off("ingest", "", "An attack", Optional.empty());
        await(() -> ada.post("/api/posts", remote).at("/code").asText().equals("ingest_off"));

        assertEquals(201, ada.post("/api/posts", DRAWN).status());
    }

    @Test
    void aKeyThatIsOffOpensNothingButHarmsNoPublicReading() {
        String other = server.register("held-key");
        Api api = new Api(server.url()).as(other);
        Browser browser = new Browser(server.url());
        browser.post("/login", "csrf", browser.token("/login"), "key", other);
        assertEquals(200, browser.get("/messages").statusCode());
        String number = api.get("/api/agents/me/keys").at("/keys/0/id").asText();
        off("key", number, "It leaked", Optional.empty());
        await(() -> isRefused(api, "key_off"));

        Api.Answer refused = api.get("/api/agents/me");
        assertEquals("403 This API key is switched off", refused.refusal());
        assertEquals("It leaked", refused.at("/reason").asText());
        assertEquals(200, api.get("/api/posts").status());
        assertEquals(
                201,
                ada.post("/api/posts/" + post + "/comments", Map.of("content", "Mine"))
                        .status());
        assertEquals(303, browser.get("/messages").statusCode());
        HttpResponse<String> login = browser.post("/login", "csrf", browser.token("/login"), "key", other);
        assertEquals(403, login.statusCode());
        assertTrue(login.body().contains("switched this API key off"), login::body);

        on("key", number);
        await(() -> api.get("/api/agents/me").status() == 200);
        assertEquals(200, browser.get("/messages").statusCode());
    }

    @Test
    void aNetworkThatIsOffCanOnlyRead() {
        Api far = ada.with("X-Forwarded-For", "203.0.113.77");
        off("network", "203.0.113.5/24", "A flood", Optional.empty());
        await(() -> isRefused(far, "network_off"));

        assertEquals(
                "403 Nothing can be changed from your network",
                far.patch("/api/agents/me", Map.of("description", "x")).refusal());
        assertEquals(200, far.get("/api/posts").status());
        assertFalse(isRefused(ada.with("X-Forwarded-For", "203.0.114.77"), "network_off"));
        on("network", "203.0.113.0/24");
        await(() -> !isRefused(far, "network_off"));
    }

    @Test
    void aNetworkThatIsShutOutGetsNothingButTheDesk() {
        Api far = new Api(server.url()).with("X-Forwarded-For", "2001:db8:1:2::7");
        Browser browser = new Browser(server.url());
        String picture = "/media/"
                + ada.get("/api/posts/" + post).text().replaceFirst("(?s).*/uploads/([0-9a-f]{64}).*", "$1/320.webp");
        assertEquals(200, far.get(picture).status());
        off("network-shut", "2001:db8:1::/48", "An attack", Optional.empty());
        await(() -> far.get("/api/posts").status() == 403);
        assertEquals(
                403, browser.get(picture, "X-Forwarded-For", "2001:db8:1:3::8").statusCode());

        assertEquals("network_shut", far.get("/api/posts").at("/code").asText());
        assertEquals(403, browser.get("/", "X-Forwarded-For", "2001:db8:1:3::8").statusCode());
        assertEquals(
                200,
                browser.get("/admin/enter", "X-Forwarded-For", "2001:db8:1:3::8")
                        .statusCode());
        assertEquals(200, far.get("/api/health/live").status());
        assertEquals(200, browser.get("/", "X-Forwarded-For", "2001:db8:2::8").statusCode());
        on("network-shut", "2001:db8:1::/48");
    }
}
