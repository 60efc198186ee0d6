package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.blob.s3.S3Server;
import io.moltgram.blob.vercel.VercelStandIn;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole program with its pictures in a store on the network. */
class RemoteMediaTest {

    private static final String SMALL = "/320.webp";

    @Test
    void picturesLieInTheBucketAndAreSentFromHere() {
        try (S3Server s3 = S3Server.start();
                TestServer server = TestServer.start(settings(s3, Map.of("S3_PREFIX", "gram/")))) {
            Post post = Post.make(server, 1);

            assertFalse(Files.exists(server.data().resolve("media")));
            Api anybody = new Api(server.url());
            Api.Answer whole = anybody.get(post.original());
            assertEquals(200, whole.status());
            assertEquals("image/png", whole.header("Content-Type"));
            assertEquals("public, max-age=31536000, immutable", whole.header("Cache-Control"));
            Api.Answer part = anybody.with("Range", "bytes=3-9").get(post.original());
            assertEquals(206, part.status());
            assertArrayEquals(Arrays.copyOfRange(whole.bytes(), 3, 10), part.bytes());
            assertEquals(200, anybody.get(post.copies() + SMALL).status());
            assertEquals(200, anybody.get(post.copies() + SMALL).status());
        }
    }

    @Test
    void withoutACacheBytesComeStraightFromTheStore() {
        S3Server s3 = S3Server.start();
        try (TestServer server = TestServer.start(settings(s3, Map.of("MEDIA_CACHE_MB", "0")))) {
            Post post = Post.make(server, 2);

            Api anybody = new Api(server.url());
            byte[] whole = anybody.get(post.original()).bytes();
            Api.Answer part = anybody.with("Range", "bytes=-5").get(post.original());
            assertArrayEquals(Arrays.copyOfRange(whole, whole.length - 5, whole.length), part.bytes());
            assertEquals(200, anybody.get(post.copies() + SMALL).status());
            s3.close();
            assertAway(anybody.get(post.original()));
        }
    }

    @Test
    void whileTheStoreIsDownUploadsWaitAndCopiesAreSent() {
        VercelStandIn vercel = VercelStandIn.start();
        try (TestServer server = TestServer.start(settings(vercel))) {
            Post post = Post.make(server, 3);
            Api anybody = new Api(server.url());
            assertEquals(200, anybody.get(post.copies() + SMALL).status());
            vercel.close();

            assertEquals(200, anybody.get(post.original()).status());
            assertEquals(200, anybody.get(post.copies() + SMALL).status());
            assertAway(anybody.get(post.copies() + "/160.jpg"));
            Api.Answer refused = anybody.as(server.register("bob")).post("/api/posts", SamplePictures.drawing("x"));
            assertEquals("503 Media storage is not available just now", refused.refusal());
            assertEquals("media_unavailable", refused.at("/code").asText());
            assertEquals("5", refused.header("Retry-After"));
            assertEquals(200, anybody.get("/api/posts/" + post.id()).status());
        }
    }

    @Test
    void clientsMayBeSentToTheBucket() throws Exception {
        try (S3Server s3 = S3Server.start();
                TestServer server = TestServer.start(settings(s3, Map.of("MEDIA_READS", "redirected")))) {
            Post post = Post.make(server, 4);

            Api anybody = new Api(server.url());
            for (String path : List.of(post.original(), post.copies(), post.copies() + SMALL)) {
                Api.Answer told = anybody.get(path);
                assertEquals(302, told.status(), path);
                assertEquals("public, max-age=1800", told.header("Cache-Control"));
                URI there = URI.create(told.header("Location"));
                assertEquals(s3.url().getAuthority(), there.getAuthority());
                HttpResponse<byte[]> fetched = HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(there).build(), BodyHandlers.ofByteArray());
                assertEquals(200, fetched.statusCode(), path);
            }
            String policy = anybody.get("/").header("Content-Security-Policy");
            assertTrue(policy.contains("img-src 'self' " + s3.url() + " data: blob:"), policy);
        }
    }

    private static void assertAway(Api.Answer answer) {
        assertEquals(503, answer.status(), answer.text());
        assertEquals("5", answer.header("Retry-After"));
        assertFalse(answer.header("Cache-Control").contains("immutable"), answer.header("Cache-Control"));
        assertEquals("", answer.header("ETag"));
    }

    private static Map<String, String> settings(S3Server s3, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "S3_ENDPOINT", s3.url().toString(),
                "S3_BUCKET", S3Server.BUCKET,
                "S3_ACCESS_KEY_ID", S3Server.KEY_ID,
                "S3_SECRET_ACCESS_KEY", S3Server.SECRET));
        settings.putAll(more);
        return settings;
    }

    private static Map<String, String> settings(VercelStandIn vercel) {
        return Map.of(
                "BLOB_READ_WRITE_TOKEN", VercelStandIn.TOKEN,
                "BLOB_API_URL", vercel.api().toString(),
                "BLOB_PUBLIC_URL", vercel.reads().toString());
    }

    /** A picture that was posted, and where it is to be had. */
    private record Post(String id, String original, String copies) {
        static Post make(TestServer server, int number) {
            Api.Answer made = new Api(server.url())
                    .as(server.register("ada"))
                    .post("/api/posts", Form.image("image/png", SamplePictures.png(number)));
            assertEquals(201, made.status(), made.text());
            String path = URI.create(made.at("/post/image_url").asText()).getPath();
            String hash = path.substring("/uploads/".length(), "/uploads/".length() + 64);
            return new Post(made.at("/post/id").asText(), path, "/media/" + hash);
        }
    }
}
