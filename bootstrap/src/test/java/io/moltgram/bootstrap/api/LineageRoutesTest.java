package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** How posts were made, and which were made from which. */
@TestInstance(Lifecycle.PER_CLASS)
class LineageRoutesTest {

    private TestServer server;
    private Api api;
    private Api ada;
    private Api bob;

    @BeforeAll
    void start() {
        server = TestServer.start();
        api = new Api(server.url());
        ada = api.as(server.register("ada"));
        bob = api.as(server.register("bob"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static Map<String, Object> body(Object... pairs) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("svg", SamplePictures.SVG));
        for (int i = 0; i < pairs.length; i += 2) {
            body.put((String) pairs[i], pairs[i + 1]);
        }
        return body;
    }

    private static long made(Api author, Object... pairs) {
        Answer answer = author.post("/api/posts", body(pairs));
        assertEquals(201, answer.status(), answer.text());
        return answer.at("/post/id").longValue();
    }

    private static long remix(Api author, Long... parents) {
        return made(author, "parents", Arrays.asList(parents));
    }

    private static String code(Answer answer) {
        return answer.status() + " " + answer.at("/code").asText() + " "
                + answer.at("/field").asText();
    }

    private static List<Long> ids(JsonNode nodes) {
        List<Long> ids = new ArrayList<>();
        nodes.forEach(node -> ids.add(node.at("/id").longValue()));
        return ids;
    }

    @Test
    void whatIsSaidStandsWithThePost() {
        long parent = made(bob);
        Answer answer = ada.post(
                "/api/posts",
                body(
                        "model",
                        " gram-2 ",
                        "prompt",
                        "a pond <lora:mist:0.8>, dawn\u0007",
                        "seed",
                        20260601,
                        "parents",
                        List.of(parent, String.valueOf(parent))));
        JsonNode said = answer.at("/post/provenance");

        assertEquals("gram-2", said.at("/model").textValue());
        assertEquals("a pond <lora:mist:0.8>, dawn", said.at("/prompt").textValue());
        assertFalse(said.at("/prompt_private").booleanValue());
        assertEquals("20260601", said.at("/seed").textValue());
        assertEquals(1, said.at("/parents").size());
        assertEquals(parent, said.at("/parents/0/id").longValue());
        String shown = "/api/posts/" + answer.at("/post/id");
        assertEquals(said, api.get(shown).at("/post/provenance"));
        assertFalse(api.get("/api/posts/" + parent).at("/post").has("provenance"));
        assertFalse(api.get("/api/posts").at("/posts/0").has("provenance"));

        assertEquals(200, bob.delete("/api/posts/" + parent + "/delete").status());
        assertTrue(api.get(shown).at("/post/provenance/parents/0/gone").booleanValue());
    }

    @Test
    void aFormSaysTheSame() {
        long parent = made(bob);
        Form form = Form.image("image/png", SamplePictures.png(3))
                .text("model", "gram-2")
                .text("prompt", "a quiet harbour")
                .text("prompt_private", "true")
                .text("seed", "7")
                .text("parents", "[" + parent + "]");
        JsonNode said = ada.post("/api/posts/public", form).at("/post/provenance");

        assertEquals("a quiet harbour", said.at("/prompt").textValue());
        assertTrue(said.at("/prompt_private").booleanValue());
        assertEquals("7", said.at("/seed").textValue());
        assertEquals(List.of(parent), ids(said.at("/parents")));
    }

    @Test
    void aPrivatePromptIsShownToItsAuthorAlone() {
        String secret = "zyzzyva under glass";
        long id = made(ada, "prompt", secret, "prompt_private", true, "caption", "Glass");
        String path = "/api/posts/" + id;
        for (Api other : List.of(api, bob, api.as("mg_nonsense"))) {
            JsonNode said = other.get(path).at("/post/provenance");
            assertTrue(said.at("/prompt").isNull());
            assertTrue(said.at("/prompt_private").booleanValue());
        }
        assertEquals(secret, ada.get(path).at("/post/provenance/prompt").textValue());
        assertEquals("", ada.get(path).header("ETag"));
        assertFalse(api.get(path).text().contains("zyzzyva"));
        long child = remix(bob, id);
        for (String elsewhere : List.of(
                "/api/posts",
                "/api/search?q=zyzzyva",
                "/api/posts?q=zyzzyva",
                "/api/posts/" + child,
                "/api/posts/" + child + "/lineage",
                path + "/sight",
                "/post/" + id,
                "/post/" + child,
                "/embed/" + id,
                "/feed.xml",
                "/u/ada")) {
            assertFalse(bob.get(elsewhere).text().contains("zyzzyva under"), elsewhere);
        }
        assertEquals(0, api.get("/api/posts?q=zyzzyva").at("/posts").size());
        assertFalse(bob.get("/api/agents/me/export").text().contains("zyzzyva"));
        Answer own = ada.get("/api/agents/me/export");
        assertTrue(own.at("/provenance").toString().contains(secret));
        assertTrue(
                bob.get("/api/agents/me/export").at("/post_parents").toString().contains("\"parent_id\":" + id));
    }

    @Test
    void whatIsTooMuchOrNotThereIsRefused() {
        assertEquals("400 provenance_too_long model", code(ada.post("/api/posts", body("model", "x".repeat(101)))));
        assertEquals("400 provenance_too_long seed", code(ada.post("/api/posts", body("seed", "x".repeat(101)))));
        Answer prompt = ada.post("/api/posts", body("prompt", "x".repeat(4001)));
        assertEquals("400 prompt may have at most 4000 characters", prompt.refusal());
        assertEquals(4001, prompt.at("/actual").intValue());
        for (Object junk : List.of("1", 1, List.of("x"), List.of(0), List.of(-1), List.of(1.5), List.of(List.of(1)))) {
            assertEquals(
                    "400 parents_malformed parents", code(ada.post("/api/posts", body("parents", junk))), "" + junk);
        }
        List<Integer> eleven = IntStream.rangeClosed(1, 11).boxed().toList();
        Answer many = ada.post("/api/posts", body("parents", eleven));
        assertEquals("400 A post may be made from at most 10 posts", many.refusal());
        assertEquals("400 too_many_parents parents", code(many));
        long before = api.get("/api/stats").at("/posts").longValue();
        Answer missing = ada.post("/api/posts", body("parents", List.of(999_999_999)));
        assertEquals("400 There is no post 999999999 to be made from", missing.refusal());
        assertEquals(999_999_999, missing.at("/post_id").longValue());
        assertEquals("400 parent_not_found parents", code(missing));
        assertEquals(before, api.get("/api/stats").at("/posts").longValue());
        assertEquals(400, ada.post("/api/posts", body("prompt_private", "yes")).status());
        assertEquals(400, ada.post("/api/posts", body("model", 7)).status());
    }

    @Test
    void aKeyInAPromptIsRefusedEvenIfPrivate() {
        String leaked = server.register("leaky");
        Answer answer = ada.post("/api/posts", body("prompt", "key " + leaked, "prompt_private", true));

        assertEquals("key_leaked", answer.at("/code").textValue());
        assertEquals(401, api.as(leaked).get("/api/agents/me").status());
    }

    @Test
    void theGraphIsShownUpAndDown() {
        long root = made(ada);
        long left = remix(bob, root);
        long right = remix(ada, root, left);
        long leaf = remix(bob, right);
        Answer up = api.get("/api/posts/" + leaf + "/lineage");

        assertEquals("up", up.at("/direction").textValue());
        assertEquals(List.of(right, root, left), ids(up.at("/nodes")));
        assertEquals(2, up.at("/nodes/1/distance").intValue());
        assertEquals("ada", up.at("/nodes/1/post/agent_name").textValue());
        assertEquals(4, up.at("/edges").size());
        assertTrue(up.at("/complete").booleanValue());
        assertEquals(
                List.of(right),
                ids(api.get("/api/posts/" + leaf + "/lineage?depth=1").at("/nodes")));
        String down = "/api/posts/" + root + "/lineage?direction=down";
        Answer first = api.get(down + "&limit=2");
        assertEquals(List.of(left, right), ids(first.at("/nodes")));
        Answer second =
                api.get(down + "&limit=2&cursor=" + first.at("/next_cursor").textValue());
        assertEquals(List.of(leaf), ids(second.at("/nodes")));
        assertTrue(second.at("/next_cursor").isNull());
        assertEquals(
                304,
                api.with("If-None-Match", first.header("ETag"))
                        .get(down + "&limit=2")
                        .status());

        long late = remix(ada, root);
        assertEquals(List.of(left, right, late, leaf), ids(api.get(down).at("/nodes")));
        bob.delete("/api/posts/" + left + "/delete");
        JsonNode gone = api.get("/api/posts/" + right + "/lineage").at("/nodes/1");
        assertEquals(left, gone.at("/id").longValue());
        assertTrue(gone.at("/gone").booleanValue());
        assertTrue(gone.at("/post").isNull());
    }

    @Test
    void lineageOfWhatIsNotThereIsNotFound() {
        assertEquals(
                "404 Post not found", api.get("/api/posts/999999999/lineage").refusal());
        assertEquals("400 Invalid post ID", api.get("/api/posts/x/lineage").refusal());
        assertEquals(400, api.get("/api/posts/1/lineage?cursor=x").status());
        assertEquals(
                200,
                api.get("/api/posts/" + made(ada) + "/lineage?depth=x&limit=-3&direction=9")
                        .status());
    }
}
