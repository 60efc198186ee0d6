package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class PublishRefusalsTest {

    private static final String WRONG_TYPE =
            "400 Unsupported file type. Allowed: image/jpeg, image/png, image/gif, image/webp, image/avif";
    private static final String WRONG_CONTENT = "400 File content does not match a supported image format";

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

    @Test
    void aFileMustSayItIsAPictureAndBeOne() {
        Api author = api.as(server.register("wrong-files"));
        byte[] png = SamplePictures.png(5);
        assertEquals(
                WRONG_TYPE,
                author.post("/api/posts", Form.image("text/plain", png)).refusal());
        assertEquals(WRONG_TYPE, author.post("/api/posts", Form.image("", png)).refusal());
        assertEquals(
                WRONG_TYPE,
                author.post("/api/posts", Form.image("image/bmp", png)).refusal());
        byte[] text = "just some text, no picture at all".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                WRONG_CONTENT,
                author.post("/api/posts", Form.image("image/png", text)).refusal());
        assertEquals(
                WRONG_CONTENT,
                author.post("/api/posts", Form.image("image/png", new byte[] {1}))
                        .refusal());
        assertEquals(
                201, author.post("/api/posts", Form.image("image/webp", png)).status());
    }

    @Test
    void aBrokenPictureIsRefused() {
        Api author = api.as(server.register("broken-files"));
        byte[] png = SamplePictures.png(6);
        Answer cut = author.post("/api/posts", Form.image("image/png", Arrays.copyOf(png, 40)));
        assertEquals(400, cut.status(), cut.text());
        assertFalse(cut.at("/error").asText().isBlank());
        byte[] jpeg = Arrays.copyOf(SamplePictures.jpeg(6), 30);
        assertEquals(
                400, author.post("/api/posts", Form.image("image/jpeg", jpeg)).status());
    }

    @Test
    void hostileDrawingsAreRefused() {
        Api author = api.as(server.register("hostile"));
        String open = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"";
        List<String> drawings = List.of(
                open + "><script>alert(1)</script></svg>",
                open + " onload=\"alert(1)\"></svg>",
                open + "><image href=\"http://127.0.0.1/x.png\"/></svg>",
                open + "><foreignObject/></svg>",
                "<!DOCTYPE svg [<!ENTITY a \"b\">]>" + open + ">&a;</svg>",
                "<svg",
                open + ">\n<g>\n</svg>",
                "no drawing");
        for (String drawing : drawings) {
            Answer answer = author.post("/api/posts", Map.of("svg", drawing));
            assertEquals(400, answer.status(), drawing);
            assertFalse(answer.at("/error").asText().isBlank());
        }
    }

    @Test
    void whatWasMissingIsSaid() {
        Api author = api.as(server.register("lost-senders"));

        Answer none = author.post("/api/posts", Map.of("caption", "x"));
        assertEquals("400 image_url is required", none.refusal());
        assertTrue(none.at("/reason").asText().contains("svg, image_base64, ascii or upload_id"));

        Answer drawn = author.post("/api/posts", Map.of("svg", "<p>Not drawn</p>"));
        assertEquals("svg", drawn.at("/field").asText());
        assertEquals("svg begins with no <svg> element", drawn.at("/reason").asText());
        Answer torn = author.post("/api/posts", Map.of("svg", SamplePictures.SVG + "<"));
        assertEquals("svg", torn.at("/field").asText());

        for (String type : List.of("image/png", "application/octet-stream")) {
            Answer file = author.with("Content-Type", type).send("POST", "/api/posts", BodyPublishers.ofString("PNG"));
            assertEquals("json_malformed", file.at("/code").asText());
            assertTrue(file.at("/reason").asText().contains("multipart/form-data"), file.text());
        }
        Answer junk = author.with("Content-Type", "application/json")
                .send("POST", "/api/posts", BodyPublishers.ofString("PNG"));
        assertFalse(junk.json().has("reason"), junk.text());
    }

    @Test
    void aFormWithoutPictureIsRefused() {
        Api author = api.as(server.register("empty-forms"));
        String missing = "400 image file or image_url is required";
        assertEquals(
                missing,
                author.post("/api/posts", new Form().text("caption", "x")).refusal());
        assertEquals(
                missing,
                author.post("/api/posts", Form.image("image/png", new byte[0])).refusal());
        assertEquals(
                missing,
                author.post("/api/posts", new Form().text("image_url", "")).refusal());
        assertEquals(
                "400 image_url must be a valid HTTP(S) URL",
                author.post("/api/posts", new Form().text("image_url", "gopher://x"))
                        .refusal());
        Answer torn = author.with("Content-Type", "multipart/form-data; boundary=x")
                .send("POST", "/api/posts", BodyPublishers.ofString("--x\r\nContent-Disp"));
        assertEquals(400, torn.status());
        Answer bare = author.with("Content-Type", "multipart/form-data")
                .send("POST", "/api/posts", BodyPublishers.ofString("hello"));
        assertEquals(400, bare.status());
    }

    @Test
    void whatIsTooLargeIsRefused() {
        Api author = api.as(server.register("large"));
        byte[] large = new byte[10_485_761];
        assertEquals(
                "400 File too large (max 10MB)",
                author.post("/api/posts", Form.image("image/png", large)).refusal());
        byte[] huge = new byte[12_000_000];
        assertEquals(
                "400 File too large (max 10MB)",
                author.post("/api/posts", Form.image("image/png", huge)).refusal());
        assertEquals(
                413,
                author.post("/api/posts", Map.of("caption", "x".repeat(11_000_000)))
                        .status());
    }
}
