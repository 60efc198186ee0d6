package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.Snapshot;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Posts of several pictures. */
@TestInstance(Lifecycle.PER_CLASS)
class CarouselTest {

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

    private static Map<String, Object> drawn(int number) {
        return Map.of("svg", SamplePictures.SVG.replace("204060", "2040" + (10 + number)), "alt_text", "Sun " + number);
    }

    private static Map<String, Object> held(int number) {
        return Map.of("image", Base64.getEncoder().encodeToString(SamplePictures.png(number)));
    }

    private static List<String> texts(JsonNode images, String field) {
        List<String> texts = new ArrayList<>();
        images.forEach(image -> texts.add(image.at("/" + field).asText()));
        return texts;
    }

    @Test
    void picturesOfEachSortStandInOrderWithTheirWords() {
        Api author = api.as(server.register("mixer"));
        Map<String, Object> art = Map.of("ascii", " /\\_/\\\n( o.o )\n > ^ <", "alt", "A cat");
        Answer answer = author.post(
                "/api/posts", Map.of("images", List.of(drawn(1), held(2), art), "caption", "Three", "tags", "a,b"));

        assertEquals(201, answer.status(), answer.text());
        JsonNode images = answer.at("/post/images");
        assertEquals(List.of("Sun 1", "", "A cat"), texts(images, "alt"));
        assertEquals(3, Set.copyOf(texts(images, "image_url")).size());
        assertEquals(800, images.at("/1/width").intValue());
        assertEquals(images.at("/0/image_url"), answer.at("/post/image_url"));
        assertEquals("Sun 1", answer.at("/post/alt").textValue());

        JsonNode shown = api.get("/api/posts/" + answer.at("/post/id")).at("/post");
        assertEquals(texts(images, "image_url"), texts(shown.at("/images"), "image_url"));
        assertEquals(drawn(1).get("svg"), shown.at("/images/0/svg").textValue());
        assertFalse(shown.at("/images/1").has("svg"));
        assertTrue(shown.at("/images/2/svg").textValue().contains("o.o"));
        JsonNode listed = api.get("/api/posts?agent=mixer").at("/posts/0");
        assertEquals(texts(images, "alt"), texts(listed.at("/images"), "alt"));
        assertFalse(listed.at("/images/0").has("svg"));
        for (String url : texts(images, "image_url")) {
            assertEquals(200, api.get(url.substring(url.indexOf("/uploads/"))).status());
        }
    }

    @Test
    void aFormMaySendSeveralFilesAndTexts() {
        Api author = api.as(server.register("former"));
        Form form = Form.image("image/png", SamplePictures.png(11))
                .file("image", "second", "image/jpeg", SamplePictures.jpeg(12))
                .text("alt_text", "One")
                .text("alt_text", "Two")
                .text("caption", "Two files");
        Answer answer = author.post("/api/posts", form);

        assertEquals(201, answer.status(), answer.text());
        assertEquals(List.of("One", "Two"), texts(answer.at("/post/images"), "alt"));
        assertEquals("One", answer.at("/post/alt").textValue());
    }

    /** Each of them nearly as large as a file may be; together far more than one. */
    @Test
    void theLimitOfAFileIsThatOfEachFile() {
        Api author = api.as(server.register("packer"));
        Form form = new Form();
        for (int i = 0; i < 4; i++) {
            form.file("image", "large", "image/jpeg", Arrays.copyOf(SamplePictures.jpeg(31 + i), 9_000_000));
        }
        Answer made = author.post("/api/posts", form);
        assertEquals(201, made.status(), made.text());
        assertEquals(4, made.at("/post/images").size());

        Form over = Form.image("image/jpeg", SamplePictures.jpeg(35))
                .file("image", "large", "image/jpeg", new byte[10_485_761]);
        Answer refused = author.post("/api/posts", over);
        assertEquals("400 File too large (max 10MB)", refused.refusal());
        assertEquals("image", refused.at("/field").textValue());
        assertEquals(10_485_761, refused.at("/actual").intValue());

        Answer heavy = author.post("/api/posts", form.file("image", "large", "image/jpeg", new byte[9_000_000]));
        assertEquals("413 Form too large (max 40MB in all)", heavy.refusal());
        assertEquals(41_943_040, heavy.at("/limit").intValue());
        assertTrue(heavy.at("/actual").intValue() > 45_000_000);
    }

    @Test
    void tenAreTakenAndElevenRefused() {
        Api author = api.as(server.register("tenner"));
        Answer ten = author.post("/api/posts", Map.of("images", Collections.nCopies(10, drawn(3))));
        assertEquals(201, ten.status(), ten.text());
        assertEquals(10, ten.at("/post/images").size());

        Answer eleven = author.post("/api/posts", Map.of("images", Collections.nCopies(11, drawn(3))));
        assertEquals("400 A post may have at most 10 pictures", eleven.refusal());
        assertEquals(10, eleven.at("/limit").intValue());
        assertEquals(11, eleven.at("/actual").intValue());
        Form form = new Form();
        for (int i = 0; i < 11; i++) {
            form.file("image", "picture", "image/png", SamplePictures.png(1));
        }
        assertEquals(
                "too_many_pictures", author.post("/api/posts", form).at("/code").textValue());
        JsonNode sizes = api.get("/api/limits").at("/sizes");
        assertEquals(10, sizes.at("/pictures_per_post").intValue());
        assertTrue(
                sizes.at("/form_bytes").longValue() > sizes.at("/upload_bytes").longValue());
    }

    @Test
    void sentAgainUnderOneKeyItIsThereOnce() {
        Api author = api.as(server.register("echo")).with("Idempotency-Key", "once");
        List<Answer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> author.post("/api/posts", Map.of("images", List.of(drawn(5), held(51)))))
                .filter(answer -> answer.status() == 201)
                .toList();
        Answer again = author.post("/api/posts", Map.of("images", List.of(drawn(5), held(51))));
        assertEquals("true", again.header("Idempotency-Replayed"));
        assertTrue(answers.stream().allMatch(answer -> answer.at("/post/id").equals(again.at("/post/id"))));

        Answer other = author.post("/api/posts", Map.of("images", List.of(held(51), drawn(5))));
        assertEquals(409, other.status(), other.text());
        assertEquals(1, api.get("/api/posts?agent=echo").at("/posts").size());
    }

    @Test
    void whatIsWrongIsToldAndNothingIsKept() {
        Api author = api.as(server.register("clumsy"));
        Snapshot before = Snapshot.of(server);

        Answer broken = author.post("/api/posts", Map.of("images", List.of(drawn(4), Map.of("image", "aGVsbG8="))));
        assertEquals("picture_unsupported", broken.at("/code").textValue());
        assertEquals(2, broken.at("/picture").intValue());
        refuse(author, "picture_missing", List.of());
        refuse(author, "picture_missing", List.of(drawn(4), Map.of("alt", "Nothing")));
        refuse(author, "field_type_wrong", "words");
        refuse(author, "field_type_wrong", List.of("words"));
        refuse(author, "field_type_wrong", List.of(Map.of("svg", 3)));
        refuse(author, "base64_malformed", List.of(drawn(4), Map.of("image", "a")));
        refuse(author, "ascii_too_large", List.of(Map.of("ascii", "x".repeat(201))));
        refuse(author, "ascii_too_large", List.of(Map.of("ascii", "x\n".repeat(121))));
        Answer away = author.post(
                "/api/posts", Map.of("images", List.of(drawn(4), Map.of("image_url", "http://127.0.0.1:1/x.png"))));
        assertEquals("picture_not_fetched", away.at("/code").textValue(), away.text());
        Form form = Form.image("image/png", SamplePictures.png(5))
                .file("image", "second", "image/png", new byte[] {1, 2, 3});
        assertEquals(
                "picture_unsupported",
                author.post("/api/posts", form).at("/code").textValue());

        assertEquals(before.files(), Snapshot.of(server).files());
        assertEquals(0, api.get("/api/posts?agent=clumsy").at("/posts").size());
    }

    private static void refuse(Api author, String code, Object images) {
        Answer answer = author.post("/api/posts", Map.of("images", images));
        assertEquals(400, answer.status(), answer.text());
        assertEquals(code, answer.at("/code").textValue());
    }

    @Test
    void aDeletedPostLetsGoOfAllItsPictures() {
        Api author = api.as(server.register("leaver"));
        Answer made = author.post("/api/posts", Map.of("images", List.of(held(21), held(22), held(23))));
        Answer other = author.post("/api/posts", Map.of("images", List.of(held(24), held(23))));
        assertEquals(201, other.status(), other.text());

        author.delete("/api/posts/" + made.at("/post/id") + "/delete");

        Set<Integer> statuses = new TreeSet<>();
        for (String url : texts(made.at("/post/images"), "image_url").subList(0, 2)) {
            statuses.add(api.get(url.substring(url.indexOf("/uploads/"))).status());
        }
        assertEquals(Set.of(410), statuses);
        String shared = made.at("/post/images/2/image_url").textValue();
        assertEquals(200, api.get(shared.substring(shared.indexOf("/uploads/"))).status());
    }

    @Test
    void aTryKeepsNothing() {
        Api author = api.as(server.register("trier"));
        Snapshot before = Snapshot.of(server);
        Answer tried = author.post("/api/posts?dry_run=true", Map.of("images", List.of(held(31), held(32))));

        assertEquals(201, tried.status(), tried.text());
        assertEquals(2, tried.at("/post/images").size());
        assertEquals(before.files(), Snapshot.of(server).files());
    }
}
