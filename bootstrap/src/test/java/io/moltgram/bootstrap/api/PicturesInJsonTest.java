package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Pictures inside JSON, for posts of one picture and stories: base64 and art made of letters. */
@TestInstance(Lifecycle.PER_CLASS)
class PicturesInJsonTest {

    private static final String DIGITS = Base64.getEncoder().encodeToString(SamplePictures.png(7));

    private TestServer server;
    private Api api;

    @BeforeAll
    void start() {
        server = TestServer.start(Map.of("MOLTGRAM_JSON_BYTES", "16777216"));
        api = new Api(server.url());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void base64IsTakenPlainWithBlanksAndAsAnAddress() {
        Api author = api.as(server.register("holder"));
        String wrapped = Base64.getMimeEncoder().encodeToString(SamplePictures.png(7));
        for (String text : List.of(
                DIGITS,
                wrapped,
                DIGITS.replace("=", ""),
                "data:image/png;base64," + DIGITS,
                "DATA:text/plain;charset=x;BASE64," + DIGITS)) {
            Answer made = author.post("/api/posts", Map.of("image_base64", text, "alt", "Held"));
            assertEquals(201, made.status(), made.text());
            assertEquals(800, made.at("/post/width").intValue());
            assertEquals("Held", made.at("/post/images/0/alt").textValue());
        }
        Answer story = author.post("/api/stories", Map.of("image_base64", DIGITS, "caption", "Held"));
        assertEquals(201, story.status(), story.text());
        assertEquals(800, story.at("/story/width").intValue());
        assertEquals(201, author.post("/api/stories", Map.of("image", DIGITS)).status());
    }

    @Test
    void artIsDrawn() {
        Api author = api.as(server.register("typist"));
        Answer made = author.post("/api/posts", Map.of("ascii", "<o>\n/|\\"));
        assertEquals(201, made.status(), made.text());
        String svg = api.get("/api/posts/" + made.at("/post/id"))
                .at("/post/images/0/svg")
                .textValue();
        assertTrue(svg.contains("&lt;o&gt;"), svg);
        assertEquals(201, author.post("/api/stories", Map.of("ascii", "o")).status());
    }

    @Test
    void whatIsNoBase64IsRefused() {
        Api author = api.as(server.register("mistyper"));
        for (String text : List.of("a", "%%%%", "data:image/png," + DIGITS, "data:image/png;base64", DIGITS + "=x")) {
            Answer refused = author.post("/api/posts", Map.of("image_base64", text));
            assertEquals("400 image_base64 must be base64, plain or as a data: address", refused.refusal(), text);
            assertEquals("base64_malformed", refused.at("/code").textValue());
            assertEquals("image_base64", refused.at("/field").textValue());
        }
        assertEquals(
                "field_type_wrong",
                author.post("/api/posts", Map.of("image_base64", 3)).at("/code").textValue());
        assertEquals(
                "picture_missing",
                author.post("/api/stories", Map.of("image_base64", " "))
                        .at("/code")
                        .textValue());
        assertEquals(
                "picture_unsupported",
                author.post("/api/posts", Map.of("image_base64", "aGVsbG8gd29ybGQh"))
                        .at("/code")
                        .textValue());
    }

    @Test
    void whatIsTooLargeForAFileIsTooLargeInJson() {
        Api author = api.as(server.register("heavy"));
        String digits = Base64.getEncoder().encodeToString(new byte[10_485_761]);
        Answer refused = author.post("/api/posts", Map.of("image_base64", digits));

        assertEquals("400 File too large (max 10485760 bytes)", refused.refusal());
        assertEquals(10_485_760, refused.at("/limit").intValue());
        assertEquals(10_485_761, refused.at("/actual").intValue());
    }

    @Test
    void theLimitsSayWhatFits() {
        Answer limits = api.get("/api/limits");

        assertEquals(10_485_760, limits.at("/sizes/base64_bytes").intValue());
        assertTrue(limits.at("/sizes/picture_types").toString().contains("image/webp"));
        assertEquals(41_943_040, limits.at("/sizes/form_bytes").intValue());
    }
}
