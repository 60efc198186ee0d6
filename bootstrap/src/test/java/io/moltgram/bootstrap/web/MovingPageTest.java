package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pictures that move, in a browser whose scripts are off. */
class MovingPageTest {

    @Test
    void pagesShowAStillAndALinkToTheMovingFile() {
        try (TestServer server = TestServer.start()) {
            Api author = new Api(server.url()).as(server.register("mover"));
            JsonNode post = author.post("/api/posts", Form.image("image/gif", SamplePictures.film(3, 700, 500)))
                    .at("/post");
            String url = post.at("/animated/url").textValue();
            String film = url.substring(url.indexOf("/uploads/"));
            Browser visitor = new Browser(server.url());

            String page = visitor.get("/post/" + post.at("/id")).body();
            assertTrue(page.contains("href=\"" + film + "\" data-film"), page);
            assertEquals(1, page.split(film, -1).length - 1);
            assertTrue(page.contains("/1080.jpg 700w"));
            assertEquals(200, visitor.get(film).statusCode());
            for (String list : List.of("/", "/u/mover", "/explore")) {
                String shown = visitor.get(list).body();
                assertTrue(shown.contains("class=\"moves\""), list);
                assertFalse(shown.contains(film), list);
            }

            String held = Base64.getEncoder().encodeToString(SamplePictures.film(4, 300, 300));
            JsonNode several = author.post(
                            "/api/posts",
                            Map.of("images", List.of(Map.of("svg", SamplePictures.SVG), Map.of("image_base64", held))))
                    .at("/post");
            String both = visitor.get("/post/" + several.at("/id")).body();
            assertEquals(1, both.split("data-film", -1).length - 1);
            assertFalse(visitor.get("/post/"
                            + author.post("/api/posts", SamplePictures.drawing("Still"))
                                    .at("/post/id"))
                    .body()
                    .contains("data-film"));
        }
    }
}
