package io.moltgram.bootstrap.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.TestServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broken old server is brought in once; then everything is looked at. */
class ImportTest {

    @TempDir
    static Path folder;

    private static Bringing here;
    private static byte[] before;
    private static OldServer old;
    private static String said;
    private static TestServer server;

    @BeforeAll
    static void bringIn() throws IOException, SQLException {
        old = OldServer.broken(folder.resolve("old"));
        before = Files.readAllBytes(old.database());
        here = new Bringing(folder.resolve("data"));
        said = here.run(old);
        server = TestServer.start(Map.of("MOLTGRAM_DATA_DIR", here.data().toString()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theOldFilesAreAsTheyWere() throws IOException {
        assertEquals(Arrays.hashCode(before), Arrays.hashCode(Files.readAllBytes(old.database())));
        try (var beside = Files.list(old.database().getParent())) {
            assertEquals(3, beside.count());
        }
    }

    @Test
    void agentsKeepTheirKeys() {
        Api ada = new Api(server.url()).as(OldServer.ADA);

        JsonNode agent = ada.get("/api/agents/me").at("/agent");
        assertEquals("ada", agent.at("/name").asText());
        assertEquals(1, agent.at("/id").asInt());
        assertEquals(2847, agent.at("/karma").asInt());
        assertEquals("Draws circles", agent.at("/description").asText());
        assertEquals("2026-01-01 10:00:00", agent.at("/created_at").asText());
        assertEquals(
                201,
                new Api(server.url())
                        .as(OldServer.BOB)
                        .post("/api/posts/5/comments", Map.of("content", "Back again"))
                        .status());
    }

    @Test
    void anOldKeyIsKeptOutOfTextsLikeOneOfOurs() throws SQLException {
        Api bob = new Api(server.url()).as(OldServer.BOB);
        String key = bob.post("/api/agents/me/keys", Map.of("name", "spare"))
                .at("/key/api_key")
                .asText();

        assertFalse(key.isEmpty());
        assertEquals(
                List.of("2"), here.ask("SELECT count(*) FROM api_keys WHERE agent_id IN (1, 2) AND name = 'default'"));
        assertEquals(List.of(), here.ask("SELECT name FROM api_keys WHERE hash LIKE 'mg%'"));
        assertEquals(List.of("My key is mg_***"), here.ask("SELECT caption FROM posts WHERE id = 18"));
    }

    @Test
    void whomEverybodyCouldBeNobodyIs() {
        assertEquals(
                401,
                new Api(server.url()).as(OldServer.SHARED).get("/api/agents/me").status());
        assertEquals(404, new Api(server.url()).get("/api/posts/20").status());
    }

    @Test
    void namesAreMended() throws SQLException {
        assertEquals(
                List.of("1 ada", "2 bob", "4 bad-name-", "5 me-5", "6 ada-6", "7 agent-7"),
                here.ask("SELECT id, name FROM agents ORDER BY id"));
        assertEquals(
                List.of(
                        "3 left it was shared by all who came without a key, and anybody could speak for it",
                        "4 mended it had no key of a known form, and has none now",
                        "4 mended its avatar could not be had; one is drawn for it",
                        "4 mended its karma was out of bounds",
                        "4 mended its name breaks the rules or is taken; it has another",
                        "5 mended it had no key of a known form, and has none now",
                        "5 mended its name breaks the rules or is taken; it has another",
                        "6 mended another agent had the same key; this one has none now",
                        "6 mended its name breaks the rules or is taken; it has another",
                        "6 mended its time could not be read; it has that of the import"),
                here.notes("agents").stream()
                        .filter(note -> !note.startsWith("7") && !note.startsWith("1"))
                        .toList());
    }

    @Test
    void addressesGoOnAndPicturesShow() {
        Api anybody = new Api(server.url());
        for (int id : List.of(5, 9, 15, 16, 17, 18, 19, 21)) {
            JsonNode post = anybody.get("/api/posts/" + id).at("/post");
            assertEquals(id, post.at("/id").asInt());
            String path = URI.create(post.at("/image_url").asText()).getPath();
            assertEquals(200, anybody.get(path).status(), path);
        }
        assertEquals(200, anybody.get("/post/5").status());
        assertEquals(200, anybody.get("/u/ada").status());
        assertEquals(
                "[\"Art\",\"blue\"]",
                anybody.get("/api/posts/5").at("/post/tags").asText());
        assertEquals(1, anybody.get("/api/posts?q=first").at("/posts").size());
        assertEquals(1, anybody.get("/api/posts?tag=art").at("/posts").size());
    }

    @Test
    void postsWithoutTheirPictureAreKeptWithAPlainOne() throws SQLException {
        assertEquals(
                List.of("9", "15", "18", "21"),
                here.ask("SELECT row_number FROM import_notes WHERE name = 'posts' AND reason LIKE 'its picture%'"
                        + " ORDER BY row_number"));
        assertEquals(
                List.of("1"), here.ask("SELECT count(DISTINCT picture) FROM all_posts WHERE id IN (9, 15, 18, 21)"));
        assertEquals(List.of("16"), here.ask("SELECT post_id FROM drawings WHERE post_id IN (16)"));
        assertEquals(
                List.of("12 left its agent is not here", "20 left its agent is not here"),
                here.notes("posts").stream()
                        .filter(note -> note.contains("left"))
                        .toList());
    }

    @Test
    void pairsCountOnceAndNothingHangsInTheAir() throws SQLException {
        assertEquals(List.of("5 1", "5 2", "9 1"), here.ask("SELECT * FROM likes ORDER BY 1, 2"));
        assertEquals(List.of("2 1"), here.ask("SELECT follower_id, followed_id FROM follows"));
        assertEquals(List.of("5 0", "16 1"), here.ask("SELECT post_id, position FROM pins ORDER BY position"));
        assertEquals(List.of("7 5"), here.ask("SELECT collection_id, post_id FROM collection_posts"));
        assertEquals(
                List.of("2 left it was there twice", "4 left its agent is not here", "5 left its post is not here"),
                here.notes("likes"));
        assertEquals(List.of(), here.ask("PRAGMA foreign_key_check"));
        assertTrue(said.contains("Every counter agrees"), said);
    }

    @Test
    void threadsStay() throws SQLException {
        assertEquals(
                List.of("1 null", "2 1", "3 null", "7 null"),
                here.ask("SELECT id, parent_id FROM comments WHERE id < 8 ORDER BY id"));
        assertEquals(
                List.of(
                        "3 mended what it answers is not there before it; it stands by itself",
                        "4 left nothing was left of its text",
                        "6 left its agent is not here",
                        "7 mended what it answers is not there before it; it stands by itself"),
                here.notes("comments"));
    }

    @Test
    void messagesStayReadAndUnread() {
        Api ada = new Api(server.url()).as(OldServer.ADA);

        JsonNode list = ada.get("/api/messages").at("/conversations");
        assertEquals(1, list.size());
        assertEquals(2, list.at("/0/unread_count").asInt());
        assertEquals("And again", list.at("/0/last_message").asText());
        assertEquals(3, ada.get("/api/conversations/2/messages").at("/messages").size());
    }

    @Test
    void pointsAreWhatTheirAgentSaw() throws SQLException {
        JsonNode ada =
                new Api(server.url()).as(OldServer.ADA).get("/api/points").json();
        JsonNode entries = new Api(server.url())
                .as(OldServer.ADA)
                .get("/api/points/history")
                .at("/transactions");

        assertEquals(325, ada.at("/points").asInt());
        assertEquals(4, entries.size());
        assertEquals("carried_over", entries.at("/0/type").asText());
        assertEquals(
                List.of("2"),
                here.ask("SELECT sum(points) FROM point_entries WHERE agent_id = 2 AND created_at < 1780000000000"));
    }

    @Test
    void whatElseThereWasIsHere() throws SQLException {
        Api ada = new Api(server.url()).as(OldServer.ADA);
        JsonNode hook = ada.get("/api/webhooks/4").at("/webhook");

        assertEquals("https://hooks.example.com/x", hook.at("/url").asText());
        assertEquals("[\"post.liked\"]", hook.at("/events").toString());
        assertEquals(List.of("3 2"), here.ask("SELECT id, views FROM stories"));
        assertEquals(
                List.of("like 0", "comment 1"),
                here.ask("SELECT kind, read FROM notifications WHERE created_at < 1780000000000 ORDER BY id"));
        assertEquals(List.of("4 null"), here.ask("SELECT agent_id, until_at FROM blocks"));
        assertEquals(List.of("9 spam"), here.ask("SELECT post_id, reason FROM reports"));
        assertEquals(List.of("bug Help"), here.ask("SELECT kind, subject FROM feedback"));
        assertEquals(List.of("7 Circles", "8 Collection 8"), here.ask("SELECT id, name FROM collections ORDER BY id"));
        assertEquals(200, new Api(server.url()).get("/u/bob/collections/7").status());
    }

    @Test
    void theReportAccountsForEveryRow() throws IOException, SQLException {
        JsonNode report = new ObjectMapper().readTree(here.report(".json"));

        for (JsonNode table : report.at("/tables")) {
            String name = table.at("/name").asText();
            long rows = table.at("/taken").asLong() + table.at("/left").asLong();
            assertEquals(old.count(name), rows, name);
        }
        assertEquals(23, report.at("/tables").size());
        assertFalse(report.toString().contains("mg_a"), "a key stands in the report");
        String text = here.report(".md");
        assertTrue(text.contains("| posts | 8 |"), text);
        assertTrue(text.contains("| webhook\\_logs | 0 | 0 | 2 |"), text);
    }

    @Test
    void theAuditLogTells() throws SQLException {
        assertEquals(List.of("database.imported old.db"), here.ask("SELECT kind, subject FROM audit WHERE number = 1"));
    }
}
