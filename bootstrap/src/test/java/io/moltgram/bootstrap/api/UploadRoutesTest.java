package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.SentInParts;
import io.moltgram.bootstrap.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class UploadRoutesTest {

    private static final byte[] PNG = SamplePictures.png(41);

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

    private SentInParts begun(Api agent, byte[] file) {
        return SentInParts.begin(agent, file);
    }

    private Path bytes(SentInParts upload) {
        return server.data().resolve("uploads").resolve(upload.id());
    }

    private static String code(Answer answer) {
        return answer.at("/code").asText();
    }

    @Test
    void aFileComesInPartsAndGoesOnAfterABreak() throws IOException {
        Api agent = api.as(server.register("sender"));
        Answer begun = SentInParts.ask(agent, PNG);
        assertEquals(201, begun.status(), begun.text());
        assertEquals(PNG.length, begun.at("/upload/size").intValue());
        assertEquals(0, begun.at("/upload/offset").intValue());
        assertEquals("0", begun.header("Upload-Offset"));
        assertEquals("?0", begun.header("Upload-Complete"));
        String id = begun.at("/upload/id").asText();
        assertTrue(begun.header("Location").endsWith("/api/uploads/" + id));
        SentInParts upload = new SentInParts(agent, id, PNG);

        Answer first = upload.put(0, 1_000);
        assertEquals(200, first.status(), first.text());
        assertEquals("1000", first.header("Upload-Offset"));
        assertEquals(1_000, upload.show().at("/upload/offset").intValue());
        assertFalse(upload.show().at("/upload/complete").booleanValue());
        Answer last = upload.put(1_000, PNG.length);
        assertEquals(200, last.status(), last.text());
        assertTrue(last.at("/upload/complete").booleanValue());
        assertEquals("?1", last.header("Upload-Complete"));
        assertEquals(
                "409 This upload is complete",
                upload.put(PNG.length, PNG.length).refusal());
        assertTrue(Files.exists(bytes(upload)));

        Answer post = agent.post("/api/posts", Map.of("upload_id", id, "alt", "In parts"));
        assertEquals(201, post.status(), post.text());
        assertEquals(800, post.at("/post/width").intValue());
        assertEquals("In parts", post.at("/post/images/0/alt").textValue());
        assertTrue(upload.show().at("/upload/used").booleanValue());
        assertFalse(Files.exists(bytes(upload)));
        assertEquals(
                "422 This upload was used already",
                agent.post("/api/posts", Map.of("upload_id", id)).refusal());
    }

    @Test
    void theHeadersAloneTellTheOffset() {
        Api agent = api.as(server.register("header"));
        SentInParts upload = begun(agent, PNG);
        upload.put(0, 500);
        Answer head = agent.send("HEAD", upload.path(), BodyPublishers.noBody());

        assertEquals(200, head.status());
        assertEquals("500", head.header("Upload-Offset"));
        assertEquals(String.valueOf(PNG.length), head.header("Upload-Length"));
        assertTrue(head.header("Upload-Limit").contains("max-append-size=4194304"), head.header("Upload-Limit"));
        assertEquals("no-store", head.header("Cache-Control"));
    }

    @Test
    void storiesAvatarsAndCarouselsAreMadeOfUploads() {
        Api agent = api.as(server.register("maker"));
        Answer story = agent.post("/api/stories", Map.of("upload_id", SentInParts.whole(agent, PNG)));
        assertEquals(201, story.status(), story.text());
        Answer profile = agent.patch("/api/agents/me", Map.of("avatar_upload_id", SentInParts.whole(agent, PNG)));
        assertEquals(200, profile.status(), profile.text());
        String avatar = agent.get("/api/agents/me").text();
        assertTrue(avatar.contains("/media/"), avatar);

        String one = SentInParts.whole(agent, PNG);
        String two = SentInParts.whole(agent, SamplePictures.jpeg(42));
        Answer bare = agent.post("/api/posts", Map.of("uploads", List.of(one, two)));
        assertEquals(201, bare.status(), bare.text());
        assertEquals(2, bare.at("/post/images").size());
        String three = SentInParts.whole(agent, PNG);
        Answer told = agent.post(
                "/api/posts", Map.of("uploads", List.of(Map.of("upload_id", three, "alt", "Third")), "caption", "x"));
        assertEquals("Third", told.at("/post/images/0/alt").asText(), told.text());
        String four = SentInParts.whole(agent, PNG);
        Answer mixed = agent.post(
                "/api/posts",
                Map.of("images", List.of(Map.of("svg", SamplePictures.SVG), Map.of("upload_id", four, "alt", "4th"))));
        assertEquals("4th", mixed.at("/post/images/1/alt").asText(), mixed.text());
    }

    @Test
    void whatCannotBeUsedIsToldAndUsesNothingUp() {
        Api agent = api.as(server.register("hasty"));
        SentInParts upload = begun(agent, PNG);
        upload.put(0, 100);
        Answer early = agent.post("/api/posts", Map.of("upload_id", upload.id()));
        assertEquals("422 This upload is not complete", early.refusal());
        assertEquals(100, early.at("/offset").intValue());
        upload.put(100, PNG.length);

        Api other = api.as(server.register("thief"));
        assertEquals("upload_unknown", code(other.post("/api/posts", Map.of("upload_id", upload.id()))));
        assertEquals("upload_unknown", code(agent.post("/api/stories", Map.of("upload_id", "../../etc/passwd"))));
        assertEquals("upload_unknown", code(agent.patch("/api/agents/me", Map.of("avatar_upload_id", "A".repeat(22)))));
        Answer twice = agent.post("/api/posts", Map.of("uploads", List.of(upload.id(), upload.id())));
        assertEquals("upload_used", code(twice));
        Answer broken = agent.post("/api/posts", Map.of("uploads", List.of(upload.id(), "B".repeat(22))));
        assertEquals(2, broken.at("/picture").intValue());
        assertEquals("picture_missing", code(agent.post("/api/posts", Map.of("uploads", List.of()))));
        assertEquals("field_type_wrong", code(agent.post("/api/posts", Map.of("uploads", List.of(upload.id(), 3)))));
        assertEquals(
                "too_many_pictures",
                code(agent.post(
                        "/api/posts",
                        Map.of(
                                "uploads",
                                IntStream.range(0, 11).mapToObj(i -> "x").toList()))));
        assertEquals(
                201,
                agent.with("X-Dry-Run", "true")
                        .post("/api/posts", Map.of("upload_id", upload.id()))
                        .status());

        assertEquals(
                201, agent.post("/api/posts", Map.of("upload_id", upload.id())).status());
    }

    @Test
    void whatIsNoPictureStaysAndCanBeEnded() {
        Api agent = api.as(server.register("texter"));
        byte[] text = "hello, I am no picture".getBytes(StandardCharsets.UTF_8);
        SentInParts upload = begun(agent, text);
        upload.put(0, text.length);

        assertEquals("picture_unsupported", code(agent.post("/api/posts", Map.of("upload_id", upload.id()))));
        assertFalse(upload.show().at("/upload/used").booleanValue());
        assertEquals(200, agent.delete(upload.path()).status());
        assertEquals("404 Upload not found", agent.delete(upload.path()).refusal());
        assertEquals("404 Upload not found", upload.show().refusal());
        assertEquals("404 Upload not found", upload.put(0, 5).refusal());
        assertFalse(Files.exists(bytes(upload)));
    }

    @Test
    void aPartThatDoesNotFitIsRefusedAlone() {
        Api agent = api.as(server.register("misfit"));
        SentInParts upload = begun(agent, PNG);
        upload.put(0, 1_000);

        for (int offset : new int[] {0, 999, 1_001, 1_000_000}) {
            Answer elsewhere = upload.send(offset, new byte[] {1}, Map.of());
            assertEquals("409 The next part begins at 1000", elsewhere.refusal());
            assertEquals(1_000, elsewhere.at("/offset").intValue());
            assertEquals("1000", elsewhere.header("Upload-Offset"));
        }
        Answer long1 = upload.send(1_000, new byte[PNG.length], Map.of());
        assertEquals("upload_too_large", code(long1));
        assertEquals(413, long1.status());
        assertEquals(PNG.length - 1_000, long1.at("/limit").intValue());
        assertEquals(413, upload.send(1_000, new byte[4_194_305], Map.of()).status());
        assertEquals("part_empty", code(upload.send(1_000, new byte[0], Map.of())));
        String digest = "sha-256=:" + Base64.getEncoder().encodeToString(new byte[32]) + ":";
        Answer wrong = upload.send(1_000, Arrays.copyOfRange(PNG, 1_000, 2_000), Map.of("Content-Digest", digest));
        assertEquals("part_checksum_wrong", code(wrong));
        assertEquals(64, wrong.at("/actual").asText().length());
        for (String malformed : List.of("sha-512=:AAAA:", "sha-256=AAAA", "sha-256=:AAAA:", "")) {
            Answer refused = upload.send(1_000, new byte[] {1}, Map.of("Content-Digest", malformed));
            assertEquals("content_digest_malformed", code(refused), malformed);
        }
        for (String malformed : List.of("-1", "x", "1.0", "9".repeat(20))) {
            Answer refused = agent.with("Upload-Offset", malformed)
                    .send("PUT", upload.path(), BodyPublishers.ofByteArray(new byte[] {1}));
            assertEquals("upload_offset_malformed", code(refused), malformed);
        }
        Answer tried = upload.send(1_000, Arrays.copyOfRange(PNG, 1_000, 1_500), Map.of("X-Dry-Run", "true"));
        assertEquals(1_500, tried.at("/upload/offset").intValue());

        assertEquals(1_000, upload.show().at("/upload/offset").intValue());
        assertEquals(200, upload.put(1_000, PNG.length).status());
        assertEquals(
                201, agent.post("/api/posts", Map.of("upload_id", upload.id())).status());
    }

    @Test
    void aFileThatIsNotWhatWasToldBeginsAnew() {
        Api agent = api.as(server.register("mixed"));
        SentInParts upload = begun(agent, PNG);
        byte[] other = PNG.clone();
        other[700] ^= 1;
        upload.send(0, Arrays.copyOf(other, 900), Map.of());
        Answer refused = upload.put(900, PNG.length);

        assertEquals("upload_checksum_wrong", code(refused));
        assertEquals(422, refused.status());
        assertEquals("0", refused.header("Upload-Offset"));
        assertEquals(0, upload.show().at("/upload/offset").intValue());
        assertEquals(200, upload.put(0, PNG.length).status());
    }

    @Test
    void partsSentAtTheSameTimeAreNotMixed() {
        Api agent = api.as(server.register("rusher"));
        byte[] file = new byte[3_000_000];
        Arrays.fill(file, (byte) 7);
        SentInParts upload = begun(agent, file);
        List<Answer> answers = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> upload.put(0, 1_000_000 + i))
                .toList();

        List<Answer> taken =
                answers.stream().filter(answer -> answer.status() == 200).toList();
        assertEquals(1, taken.size());
        assertEquals(
                15, answers.stream().filter(answer -> answer.status() == 409).count());
        int offset = taken.get(0).at("/upload/offset").intValue();
        assertEquals(offset, upload.show().at("/upload/offset").intValue());
        assertEquals(200, upload.put(offset, file.length).status());
    }

    @Test
    void oneUploadMakesOnePost() {
        Api agent = api.as(server.register("doubler"));
        String id = SentInParts.whole(agent, PNG);
        List<Answer> answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> agent.post("/api/posts", Map.of("upload_id", id)))
                .toList();

        assertEquals(
                1, answers.stream().filter(answer -> answer.status() == 201).count());
        assertEquals(
                11,
                answers.stream()
                        .filter(answer -> code(answer).equals("upload_used"))
                        .count());
        assertEquals(1, api.get("/api/posts?agent=doubler").at("/posts").size());
    }
}
