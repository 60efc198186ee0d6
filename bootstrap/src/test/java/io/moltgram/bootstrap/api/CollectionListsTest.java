package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class CollectionListsTest {

    private TestServer server;
    private Api api;

    @BeforeAll
    void start() {
        server = TestServer.start();
        api = new Api(server.url());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Api join(String name) {
        return api.as(server.register(name));
    }

    private String begin(Api owner, String name) {
        return owner.post("/api/collections", Map.of("name", name))
                .at("/collection/id")
                .asText();
    }

    private JsonNode post(Api author, int picture) {
        return author.post("/api/posts", Form.image("image/png", SamplePictures.png(picture)))
                .at("/post");
    }

    @Test
    void listsShowTheLatestPicturesAndTheCount() {
        Api owner = join("lister");
        join("lister-2");
        String empty = begin(owner, "Empty");
        String full = begin(owner, "Full");
        List<String> urls = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            JsonNode post = post(owner, 40 + i);
            urls.add(0, post.at("/image_url").textValue());
            owner.post("/api/collections/" + full + "/items", Map.of("post_id", post.at("/id")));
        }

        JsonNode list = api.get("/api/collections?agent=lister").json();
        assertEquals(full, list.at("/collections/0/id").asText());
        assertEquals(5, list.at("/collections/0/item_count").intValue());
        assertEquals(
                String.join("|||", urls.subList(0, 4)),
                list.at("/collections/0/preview_urls").textValue());
        assertEquals("lister", list.at("/collections/0/agent_name").textValue());
        assertEquals(empty, list.at("/collections/1/id").asText());
        assertTrue(list.at("/collections/1").get("preview_urls").isNull());
        assertTrue(list.get("next_cursor").isNull());
        String number = list.at("/collections/0/agent_id").asText();
        assertEquals(list, api.get("/api/collections?agent_id=" + number).json());
        assertEquals(
                list, api.get("/api/collections?agent=lister&agent_id=junk").json());
        assertEquals(list, owner.get("/api/collections?agent=lister").json());
        for (String none : List.of("agent=lister-2", "agent=No%20One", "agent=nobody", "agent_id=junk", "agent_id=0")) {
            assertEquals(
                    "{\"collections\":[],\"next_cursor\":null}",
                    owner.get("/api/collections?" + none).text());
        }
        assertTrue(api.get("/api/collections").at("/collections").size() >= 2);
    }

    @Test
    void pagesMeetEachCollectionAndPostOnce() {
        Api owner = join("leafer");
        List<String> begun = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            begun.add(0, begin(owner, "Number " + i));
        }
        String full = "/api/collections/" + begun.get(0);
        List<String> put = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String post = post(owner, 50 + i).at("/id").asText();
            owner.post(full + "/items", Map.of("post_id", post));
            put.add(0, post);
        }

        assertEquals(begun, read("/api/collections?agent=leafer&limit=2", "/collections"));
        assertEquals(put, read(full + "?limit=2", "/posts"));
        for (String path : List.of("/api/collections", full)) {
            assertEquals(
                    "400 cursor is not one that this list gave",
                    api.get(path + "?cursor=junk").refusal());
            for (String limit : List.of("junk", "-1", "0", "99999999999999999999", "")) {
                assertEquals(200, api.get(path + "?limit=" + limit).status());
            }
        }
        assertEquals(1, api.get(full + "?limit=0").at("/posts").size());
    }

    private List<String> read(String path, String list) {
        List<String> ids = new ArrayList<>();
        for (String cursor = ""; cursor != null; ) {
            JsonNode page = api.get(path + "&cursor=" + cursor).json();
            page.at(list).forEach(item -> ids.add(item.at("/id").asText()));
            cursor = page.at("/next_cursor").textValue();
        }
        return ids;
    }
}
