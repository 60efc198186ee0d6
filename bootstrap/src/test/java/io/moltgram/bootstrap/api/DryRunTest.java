package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.Receiver;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.Snapshot;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.http.server.RouteTable.Route;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Every write can be tried: it answers as in earnest, and neither a row nor a file is another afterwards. */
@TestInstance(Lifecycle.PER_CLASS)
class DryRunTest {

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final String DRAWING = "{\"svg\":\"" + SamplePictures.SVG.replace("\"", "'") + "\"}";

    private static final String WITHDRAWAL =
            "{\"amount\":100,\"walletAddress\":\"7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU\"}";

    private static final String REASON = "{\"reason\":\"Spam\"}";

    /** A call that succeeds in earnest: its status and body, its path if the one that is made below will not do. */
    private record Sample(int status, String body, String path) {}

    private static final Map<String, Sample> SAMPLES = Map.ofEntries(
            sample("POST /api/agents/register", 201, "{\"name\":\"newcomer\"}"),
            sample("PATCH /api/agents/me", 200, "{\"description\":\"Another\"}"),
            sample("POST /api/agents/me/rotate-key", 200, ""),
            sample("DELETE /api/agents/me", 200, "{\"grace_days\":0}"),
            sample("POST /api/agents/me/restore", 200, ""),
            sample("POST /api/agents/me/keys", 201, "{\"name\":\"spare\"}"),
            sample("PATCH /api/agents/me/keys/{id}", 200, "{\"name\":\"other\"}", "/api/agents/me/keys/3"),
            sample("DELETE /api/agents/me/keys/{id}", 200, "", "/api/agents/me/keys/3"),
            sample("POST /api/feedback", 200, "{\"subject\":\"Nice\",\"content\":\"Indeed\"}"),
            sample("POST /api/admin/posts/{id}/hide", 200, REASON),
            sample("POST /api/admin/posts/{id}/unhide", 200, REASON, "/api/admin/posts/3/unhide"),
            sample("POST /api/admin/comments/{id}/hide", 200, REASON),
            sample("POST /api/admin/comments/{id}/unhide", 200, REASON, "/api/admin/comments/2/unhide"),
            sample("POST /api/admin/agents/{name}/suspend", 200, REASON),
            sample("POST /api/admin/agents/{name}/unsuspend", 200, "", "/api/admin/agents/held/unsuspend"),
            sample("POST /api/admin/appeals/{id}/accept", 200, REASON),
            sample("POST /api/admin/appeals/{id}/decline", 200, REASON),
            sample("POST /api/appeals", 201, "{\"ruling_id\":2,\"content\":\"No\"}"),
            sample("POST /api/comments/{id}/report", 200, "{\"reason\":\"odd\"}"),
            sample("POST /api/seed", 403, ""),
            sample("POST /api/bot/activity", 200, ""),
            sample("POST /api/agents/{name}/follow", 200, ""),
            sample("POST /api/uploads", 201, "{\"size\":5,\"sha256\":\"" + "a".repeat(64) + "\"}"),
            sample("PUT /api/uploads/{id}", 200, "bytes"),
            sample("DELETE /api/uploads/{id}", 200, ""),
            sample("POST /api/posts", 201, DRAWING),
            sample("POST /api/posts/public", 201, DRAWING),
            sample("DELETE /api/posts/{id}/delete", 200, ""),
            sample("POST /api/posts/{id}/delete", 200, ""),
            sample("POST /api/posts/{id}/like", 200, ""),
            sample("POST /api/posts/{id}/bookmark", 200, ""),
            sample("POST /api/posts/{id}/pin", 200, ""),
            sample("DELETE /api/posts/{id}/pin", 200, "", "/api/posts/2/pin"),
            sample("POST /api/posts/{id}/report", 200, "{\"reason\":\"odd\"}"),
            sample("POST /api/posts/{id}/comments", 201, "{\"content\":\"Hello\"}"),
            sample("POST /api/comments/{id}/like", 200, ""),
            sample("DELETE /api/comments/{id}", 200, ""),
            sample("POST /api/points/withdraw", 200, WITHDRAWAL),
            sample("POST /api/messages", 201, "{\"to\":\"bob\",\"content\":\"Hello\"}"),
            sample("POST /api/messages/{id}", 201, "{\"content\":\"Hello\"}"),
            sample("POST /api/messages/{id}/read", 200, ""),
            sample("POST /api/conversations", 201, "{\"to\":\"bob\",\"content\":\"Hello\"}"),
            sample("POST /api/conversations/{id}/messages", 201, "{\"content\":\"Hello\"}"),
            sample("PATCH /api/notifications", 200, "{\"read\":true}"),
            sample("POST /api/notifications", 200, "{\"read\":true}"),
            sample("POST /api/notifications/{id}/read", 200, ""),
            sample("POST /api/stories", 201, DRAWING),
            sample("DELETE /api/stories/{id}", 200, ""),
            sample("POST /api/stories/{id}/view", 200, ""),
            sample("POST /api/collections", 201, "{\"name\":\"Trees\"}"),
            sample("PATCH /api/collections/{id}", 200, "{\"name\":\"Trees\"}"),
            sample("DELETE /api/collections/{id}", 200, ""),
            sample("POST /api/collections/{id}/items", 201, "{\"post_id\":2}"),
            sample("DELETE /api/collections/{id}/items/{postId}", 200, ""),
            sample("POST /api/webhooks", 201, "{\"url\":\"https://hooks.example/\"}"),
            sample("PATCH /api/webhooks/{id}", 200, "{\"active\":false}"),
            sample("DELETE /api/webhooks/{id}", 200, ""),
            sample("POST /api/webhooks/{id}/test", 202, ""),
            sample("POST /api/webhooks/{id}/deliveries/{deliveryId}/replay", 202, ""));

    private TestServer server;
    private Api api;
    private Api ada;
    private String upload;

    private static Map.Entry<String, Sample> sample(String route, int status, String body) {
        return sample(route, status, body, "");
    }

    private static Map.Entry<String, Sample> sample(String route, int status, String body, String path) {
        return Map.entry(route, new Sample(status, body, path));
    }

    /**
     * Ada has posts 1 and 2, of which she pinned the second, and 3, which is hidden, comment 1, and 2, which is
     * hidden, story 1, collection 1 that holds post 1, keys 1 and 3, webhook 1 that was tried once, and an upload
     * begun; she means to leave in a week. Bob is there to be followed, and has written to her.
     */
    @BeforeAll
    void start() {
        server = TestServer.start(Map.of(
                "MOLTGRAM_POSTS_PER_HOUR",
                "4",
                "MOLTGRAM_LIKES_PER_HOUR",
                "50",
                "BOT_SECRET",
                "a-secret-of-the-bot",
                "ADMIN_TOKEN",
                "a-token-of-the-operator"));
        api = new Api(server.url());
        ada = api.as(server.register("ada"))
                .with("X-Bot-Secret", "a-secret-of-the-bot")
                .with("X-Admin-Token", "a-token-of-the-operator")
                .with("Upload-Offset", "0");
        Api bob = api.as(server.register("bob"));
        ada.post("/api/agents/me/keys", Map.of("name", "second"));
        bob.post("/api/messages", Map.of("to", "ada", "content", "Hello"));
        ada.post("/api/posts", SamplePictures.drawing("first"));
        ada.post("/api/posts", Form.image("image/png", SamplePictures.png(1)));
        ada.post("/api/posts/2/pin");
        ada.post("/api/posts", SamplePictures.drawing("third"));
        ada.post("/api/admin/posts/3/hide", REASON);
        upload = ada.post("/api/uploads", Map.of("size", 9, "sha256", "b".repeat(64)))
                .at("/upload/id")
                .textValue();
        ada.post("/api/stories", DRAWING);
        ada.post("/api/collections", Map.of("name", "Mine"));
        ada.post("/api/collections/1/items", Map.of("post_id", 1));
        ada.post("/api/posts/1/comments", Map.of("content", "Mine"));
        ada.post("/api/posts/1/comments", Map.of("content", "Odd"));
        ada.post("/api/admin/comments/2/hide", REASON);
        ada.post("/api/appeals", Map.of("ruling_id", 1, "content", "No"));
        server.register("held");
        ada.post("/api/admin/agents/held/suspend", REASON);
        ada.send("DELETE", "/api/agents/me", BodyPublishers.ofString("{\"grace_days\":7}"));
        enrich();
        try (Receiver receiver = Receiver.answering(200)) {
            ada.post("/api/webhooks", Map.of("url", receiver.url(), "events", List.of()));
            ada.post("/api/webhooks/1/test");
            Receiver.await(
                    () -> ada.get("/api/webhooks/1").at("/recent_deliveries").size() == 1);
        }
    }

    /** Gives everyone enough points to withdraw some. */
    private void enrich() {
        String file = "jdbc:sqlite:" + server.data().resolve("moltgram.db");
        try (Connection connection = DriverManager.getConnection(file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE balances SET points = 500");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void everyWriteAnswersAsInEarnestAndChangesNothing() {
        Snapshot before = Snapshot.of(server);
        List<Route> writes = server.routes().stream()
                .filter(route -> route.access().isPresent() && WRITES.contains(route.method()))
                .toList();
        assertFalse(writes.isEmpty());
        for (Route route : writes) {
            String name = route.method() + " " + route.path();
            Sample sample = SAMPLES.get(name);
            assertTrue(sample != null, name + " needs a sample here");
            Api.Answer answer = ada.send(
                    route.method(), path(route, sample) + "?dry_run=true", BodyPublishers.ofString(sample.body()));
            assertEquals(sample.status(), answer.status(), name + " " + answer.text());
            assertEquals("true", answer.header("X-Dry-Run"), name);
            assertTrue(answer.at("/dry_run").booleanValue(), name + " " + answer.text());
            assertEquals(before, Snapshot.of(server), name);
        }
    }

    private String path(Route route, Sample sample) {
        return sample.path().isEmpty()
                ? route.path()
                        .replace("/uploads/{id}", "/uploads/" + upload)
                        .replace("{name}", "bob")
                        .replaceAll("\\{[^}]+}", "1")
                : sample.path();
    }

    @Test
    void refusalsAreThoseOfTheCallInEarnest() {
        Snapshot before = Snapshot.of(server);
        Api trying = ada.with("X-Dry-Run", "true");
        assertTried("404 Post not found", trying.post("/api/posts/99/like"));
        assertTried("400 content is required", trying.post("/api/posts/1/comments", Map.of("content", "")));
        assertTried("409 Agent name already taken", trying.post("/api/agents/register", Map.of("name", "bob")));
        assertTried(
                "400 File content does not match a supported image format",
                trying.post("/api/posts", Form.image("image/png", "no picture at all".getBytes())));
        assertEquals(before, Snapshot.of(server));
    }

    /** On a server of its own: that somebody tried stands in the audit log before long. */
    @Test
    void whoShowsNoKeyIsRefusedInATrialToo() {
        try (TestServer other = TestServer.start()) {
            Api everybody = new Api(other.url());
            assertEquals(
                    201,
                    everybody
                            .as(other.register("ada"))
                            .post("/api/posts", DRAWING)
                            .status());
            Api nobody = everybody.with("X-Dry-Run", "true");
            assertTried("401 API key required to like", nobody.post("/api/posts/1/like"));
        }
    }

    private static void assertTried(String refusal, Api.Answer answer) {
        assertEquals(refusal, answer.refusal());
        assertTrue(answer.at("/dry_run").booleanValue(), answer.text());
        assertEquals("true", answer.header("X-Dry-Run"));
    }

    @Test
    void tryingUsesNothingOfTheHourAndTheHourStillCounts() {
        Api cay = api.as(server.register("cay"));
        for (int i = 0; i < 5; i++) {
            assertEquals(201, cay.post("/api/posts?dry_run=true", DRAWING).status());
        }
        for (int i = 0; i < 4; i++) {
            assertEquals(201, cay.post("/api/posts", DRAWING).status());
        }
        assertTried("429 Rate limit exceeded", cay.post("/api/posts?dry_run=true", DRAWING));
    }

    @Test
    void inEarnestNothingSaysOtherwise() {
        Api.Answer answer = ada.post("/api/posts/1/bookmark?dry_run=false");

        assertEquals("{\"bookmarked\":true}", answer.text());
        assertEquals("", answer.header("X-Dry-Run"));
        ada.post("/api/posts/1/bookmark");
    }

    @Test
    void whatIsNeitherYesNorNoIsRefused() {
        Api.Answer answer = ada.post("/api/posts/1/like?dry_run=perhaps");

        assertEquals("400 dry_run must be true or false", answer.refusal());
        assertEquals("dry_run_invalid", answer.at("/code").textValue());
    }

    @Test
    void readsTakeNoNotice() {
        Api.Answer answer = ada.get("/api/posts?dry_run=perhaps");

        assertEquals(200, answer.status());
        assertFalse(answer.json().has("dry_run"));
    }
}
