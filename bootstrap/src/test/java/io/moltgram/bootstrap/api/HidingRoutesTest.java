package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.persistence.Check;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What is hidden is nowhere to be seen, whatever is asked, and comes back as it was. */
@TestInstance(Lifecycle.PER_CLASS)
class HidingRoutesTest {

    private static final String TOKEN = "a-token-for-the-operator";
    private static final Map<String, String> REASON = Map.of("reason", "not for everybody");

    /** Stands in every text of what is hidden, and in nothing that is asked for. */
    private static final String MARKER = "zqsecret";

    /** Lists with what they are asked for; all other paths are taken from the routes. */
    private static final List<String> LISTS = List.of(
            "/api/posts?sort=hot",
            "/api/posts?sort=new",
            "/api/posts?sort=top",
            "/api/posts?tag=zqmarkertag",
            "/api/posts?agent=walker",
            "/api/posts?q=zqmarker",
            "/api/posts?following=true",
            "/api/search?q=zqmarker",
            "/api/search?q=zqmarker&type=tags",
            "/api/activity?limit=100",
            "/search?q=zqmarker",
            "/search?q=zqmarker&type=tags",
            "/explore?sort=new",
            "/explore?sort=top",
            "/tag/zqmarkertag",
            "/tag/zqmarkertag/feed.xml",
            "/oembed?url=",
            "/u/walker",
            "/?sort=new");

    private TestServer server;
    private Api api;
    private Api operator;
    private Api walker;
    private Api reader;
    private Api onlooker;

    @BeforeAll
    void start() {
        server = TestServer.start(Map.of("ADMIN_TOKEN", TOKEN));
        api = new Api(server.url());
        operator = api.with("X-Admin-Token", TOKEN);
        walker = api.as(server.register("walker"));
        reader = api.as(server.register("reader"));
        onlooker = api.as(server.register("onlooker"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String post(int seed, String words) {
        return walker.post(
                        "/api/posts",
                        Form.image("image/png", SamplePictures.png(seed))
                                .text("caption", "zqmarker " + words)
                                .text("tags", "zqmarkertag")
                                .text("alt", words + " alt"))
                .at("/post/id")
                .asText();
    }

    private static String comment(Api by, String post, String words) {
        return by.post("/api/posts/" + post + "/comments", Map.of("content", words))
                .at("/comment/id")
                .asText();
    }

    private void assertCounted() {
        try (Database database = Database.sqlite(SqliteSettings.of(server.data().resolve("moltgram.db")))) {
            assertEquals(List.of(), new Check(database).differences());
        }
    }

    /** Every path that can be read, with the post, the comment's post and the walker in it. */
    private Stream<String> paths(String post) {
        Stream<String> all = server.routes().stream()
                .filter(route -> route.method().equals("GET"))
                .map(route -> route.path())
                .filter(path -> !path.startsWith("/admin")
                        && !path.equals("/live")
                        && !path.equals("/post/{id}/live")
                        && !path.contains("<"))
                .filter(path -> !path.equals("/api/stream") && !path.equals("/api/agents/me/export"))
                .map(path -> path.replace("{name}", "walker")
                        .replace("{tag}", "zqmarkertag")
                        .replace("/collections/{id}", "/collections/1")
                        .replace("{part}", "posts-0.xml")
                        .replaceAll("\\{[^}]+}", post));
        return Stream.concat(all, LISTS.stream());
    }

    private void assertNowhere(String hidden, String post) {
        Browser guest = new Browser(server.url());
        paths(post).forEach(path -> {
            for (Api somebody : List.of(api, onlooker)) {
                assertFalse(raw(somebody, path).contains(hidden), path);
            }
            assertFalse(guest.get(path).body().contains(hidden), path);
        });
    }

    /** The address of an answer may repeat what was asked for; its words may not. */
    private static String raw(Api somebody, String path) {
        return path.startsWith("/api") ? somebody.get(path).text() : "";
    }

    @Test
    void aHiddenPostIsNowhereAndComesBack() {
        String post = post(1, MARKER);
        String other = post(2, "plain");
        String picture = api.get("/api/posts/" + post).at("/post/image_url").asText();
        String collection = reader.post("/api/collections", Map.of("name", "Kept"))
                .at("/collection/id")
                .asText();
        reader.post("/api/collections/" + collection + "/items", Map.of("post_id", Integer.parseInt(post)));
        reader.post("/api/posts/" + post + "/like");
        comment(reader, post, MARKER + " too");
        JsonNode before = stats();
        assertTrue(api.get("/api/posts?sort=new").text().contains(MARKER));
        assertTrue(api.get("/api/activity?limit=100").text().contains(MARKER));
        assertTrue(new Browser(server.url()).get("/post/" + post).body().contains(MARKER));
        assertEquals(200, api.get(picture).status());

        Api.Answer hidden = operator.post("/api/admin/posts/" + post + "/hide", REASON);
        assertEquals(200, hidden.status());
        assertTrue(hidden.at("/ruling_id").longValue() > 0);
        assertNowhere(MARKER, post);
        assertNowhere(picture.replaceAll(".*/|\\..*", ""), post);
        assertEquals(404, api.get(picture).status());
        assertEquals(404, new Browser(server.url()).get("/post/" + post).statusCode());
        for (String act : List.of("like", "bookmark", "comments", "report")) {
            assertEquals(
                    404,
                    reader.post("/api/posts/" + post + "/" + act, Map.of("content", "x"))
                            .status(),
                    act);
        }
        assertEquals(before.at("/posts").asInt() - 1, stats().at("/posts").asInt());
        assertEquals(0, stats().at("/totalLikes").asInt());
        assertCounted();
        assertEquals(
                "409 This is hidden already",
                operator.post("/api/admin/posts/" + post + "/hide", REASON).refusal());

        assertEquals(
                200,
                operator.post("/api/admin/posts/" + post + "/unhide", REASON).status());
        assertEquals(before, stats());
        assertTrue(api.get("/api/posts?sort=new").text().contains(MARKER));
        assertTrue(api.get("/api/search?q=zqmarker").text().contains(MARKER));
        assertTrue(api.get("/api/activity?limit=100").text().contains(MARKER));
        assertTrue(api.get("/api/posts/" + post + "/comments").text().contains(MARKER + " too"));
        assertEquals(
                1,
                api.get("/api/collections/" + collection)
                        .at("/collection/post_count")
                        .asInt(1));
        assertEquals(200, api.get(picture).status());
        assertEquals(
                "409 This is not hidden",
                operator.post("/api/admin/posts/" + post + "/unhide", REASON).refusal());
        assertEquals(200, api.get("/api/posts/" + other).status());
        assertCounted();
        operator.post("/api/admin/posts/" + post + "/hide", REASON);
        assertEquals(200, walker.delete("/api/posts/" + post + "/delete").status());
        assertCounted();
    }

    private JsonNode stats() {
        return api.get("/api/agents/walker/stats").at("/stats");
    }

    @Test
    void aHiddenCommentIsNowhereWithItsAnswersAndComesBack() {
        String post = post(3, "calm");
        String words = "zqwords of the comment";
        String comment = comment(reader, post, words);
        String answer = walker.post(
                        "/api/posts/" + post + "/comments",
                        Map.of("content", words + " answered", "parent_id", Integer.parseInt(comment)))
                .at("/comment/id")
                .asText();
        comment(reader, post, "another");
        assertTrue(new Browser(server.url()).get("/post/" + post).body().contains(words));

        assertEquals(
                200,
                operator.post("/api/admin/comments/" + comment + "/hide", REASON)
                        .status());
        assertNowhere(words, post);
        assertEquals(
                1, api.get("/api/posts/" + post + "/comments").at("/comments").size());
        assertEquals(404, reader.post("/api/comments/" + answer + "/like").status());
        assertEquals(
                "400 parent_id is invalid",
                reader.post(
                                "/api/posts/" + post + "/comments",
                                Map.of("content", "x", "parent_id", Integer.parseInt(comment)))
                        .refusal());
        assertEquals(
                "409 This is hidden already",
                operator.post("/api/admin/comments/" + comment + "/hide", REASON)
                        .refusal());
        assertCounted();

        assertEquals(
                200,
                operator.post("/api/admin/comments/" + comment + "/unhide", REASON)
                        .status());
        assertEquals(
                3, api.get("/api/posts/" + post + "/comments").at("/comments").size());
        assertTrue(new Browser(server.url()).get("/post/" + post).body().contains(words));
        assertEquals(
                "409 This is not hidden",
                operator.post("/api/admin/comments/" + comment + "/unhide", REASON)
                        .refusal());
        assertCounted();
    }

    @Test
    void refusals() {
        assertEquals(
                "401 Unauthorized",
                walker.post("/api/admin/posts/1/hide", REASON).refusal());
        for (String thing : List.of("posts", "comments")) {
            String none = "/api/admin/" + thing + "/999999";
            String unknown = thing.equals("posts") ? "404 Post not found" : "404 Comment not found";
            assertEquals(unknown, operator.post(none + "/hide", REASON).refusal());
            assertEquals(unknown, operator.post(none + "/unhide", REASON).refusal());
            assertEquals(
                    "400 A reason is required", operator.post(none + "/hide").refusal());
            assertEquals(
                    "400 A reason is required",
                    operator.post(none + "/unhide", Map.of("reason", " \n ")).refusal());
            assertEquals(
                    400,
                    operator.post("/api/admin/" + thing + "/x/hide", REASON).status());
        }
    }
}
