package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.blob.s3.S3Server;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was deleted says so at each of its addresses, wherever files lie, and comes back when it is posted again. */
class DeletedPicturesTest {

    @Test
    void fromTheDisk() {
        try (TestServer server = TestServer.start()) {
            walk(server);
        }
    }

    @Test
    void fromABucket() {
        try (S3Server s3 = S3Server.start();
                TestServer server = TestServer.start(Map.of(
                        "S3_ENDPOINT", s3.url().toString(),
                        "S3_BUCKET", S3Server.BUCKET,
                        "S3_ACCESS_KEY_ID", S3Server.KEY_ID,
                        "S3_SECRET_ACCESS_KEY", S3Server.SECRET))) {
            walk(server);
        }
    }

    private static void walk(TestServer server) {
        Api anybody = new Api(server.url());
        Api ada = anybody.as(server.register("ada"));
        Api bob = anybody.as(server.register("bob"));
        Api.Answer first = publish(ada);
        List<String> addresses = addresses(first);
        assertAll(200, addresses, anybody);

        Api.Answer other = publish(bob);
        assertEquals(200, ada.delete("/api/posts/" + id(first) + "/delete").status());
        assertAll(200, addresses, anybody);
        assertEquals(200, bob.delete("/api/posts/" + id(other) + "/delete").status());
        assertAll(410, addresses, anybody);
        Api.Answer told = anybody.get(addresses.get(0));
        assertEquals("", told.header("ETag"));
        assertEquals(404, anybody.get("/media/" + "0".repeat(64) + "/320.webp").status());

        publish(ada);
        assertAll(200, addresses, anybody);
        Api.Answer left = ada.send("DELETE", "/api/agents/me", BodyPublishers.ofString("{\"grace_days\":0}"));
        assertEquals(200, left.status(), left.text());
        assertAll(410, addresses, anybody);
    }

    private static void assertAll(int status, List<String> addresses, Api anybody) {
        for (String address : addresses) {
            Api.Answer answer = anybody.get(address);
            assertEquals(status, answer.status(), address);
            if (status == 410) {
                assertEquals(false, answer.header("Cache-Control").contains("immutable"), address);
            }
        }
    }

    private static Api.Answer publish(Api agent) {
        Api.Answer made = agent.post("/api/posts", Form.image("image/png", SamplePictures.png(77)));
        assertEquals(201, made.status(), made.text());
        return made;
    }

    private static String id(Api.Answer post) {
        return post.at("/post/id").asText();
    }

    private static List<String> addresses(Api.Answer post) {
        String path = URI.create(post.at("/post/image_url").asText()).getPath();
        String hash = path.substring("/uploads/".length(), "/uploads/".length() + 64);
        return List.of(
                path,
                "/media/" + hash,
                "/media/" + hash + "/320.webp",
                "/media/" + hash + "/1080.avif",
                "/media/" + hash + "/160.jpg",
                "/media/" + hash + "/640");
    }
}
