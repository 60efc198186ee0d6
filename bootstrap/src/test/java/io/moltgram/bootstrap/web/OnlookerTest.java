package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.Listener;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The stream by which the page of a post hears, signed in or not, that somebody said something. */
@TestInstance(Lifecycle.PER_CLASS)
class OnlookerTest {

    private static final int MOST_FROM_ONE_ADDRESS = 50;

    private TestServer server;
    private Api author;
    private Api guest;

    @BeforeAll
    void start() {
        server = TestServer.start();
        author = new Api(server.url()).as(server.register("look-ada"));
        guest = new Api(server.url()).as(server.register("look-bob"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String post(String words) {
        return author.post("/api/posts", SamplePictures.drawing(words))
                .at("/post/id")
                .asText();
    }

    private void say(String post, String words) {
        assertEquals(
                201,
                guest.post("/api/posts/" + post + "/comments", "{\"content\":\"" + words + "\"}")
                        .status());
    }

    @Test
    void anybodyHearsThatSomethingWasSaidThere() {
        String post = post("Heard");
        String other = post("Elsewhere");
        say(post, "Before");
        try (Listener one = Listener.at(server.url(), post);
                Listener two = Listener.at(server.url(), post);
                Listener elsewhere = Listener.at(server.url(), other)) {
            assertEquals(1, one.comments());
            assertTrue(one.headers().contains("Cache-Control: no-store"));
            assertFalse(one.headers().toString().contains("Set-Cookie"));

            say(post, "After");

            assertEquals(List.of("comment"), one.await(1));
            assertEquals(List.of("comment"), two.await(1));
            say(other, "There");
            elsewhere.await(1);
            assertEquals(1, one.events().size());
        }
    }

    @Test
    void itEndsWithThePost() {
        String post = post("Going");
        try (Listener listener = Listener.at(server.url(), post)) {
            assertEquals(200, author.delete("/api/posts/" + post + "/delete").status());

            assertTrue(listener.awaitEnd());
        }
        assertEquals(
                404, new Browser(server.url()).get("/post/" + post + "/live").statusCode());
    }

    @Test
    void whatIsNoPostIsNotFound() {
        Browser stranger = new Browser(server.url());
        for (String id : List.of("999999999", "0", "-1", "x", "9999999999999999999999")) {
            assertEquals(404, stranger.get("/post/" + id + "/live").statusCode(), id);
        }
    }

    @Test
    void oneAddressHoldsOnlySoManyUntilTheyLeave() {
        List<Listener> all = new ArrayList<>();
        try (TestServer other = TestServer.start()) {
            Api owner = new Api(other.url()).as(other.register("look-cay"));
            List<String> posts = Stream.of("Crowd", "Later")
                    .map(words -> owner.post("/api/posts", SamplePictures.drawing(words))
                            .at("/post/id")
                            .asText())
                    .toList();
            for (int i = 0; i < MOST_FROM_ONE_ADDRESS; i++) {
                all.add(Listener.at(other.url(), posts.get(0)));
            }
            Browser stranger = new Browser(other.url());
            String address = "/post/" + posts.get(1) + "/live";
            assertEquals(429, stranger.get(address).statusCode());
            assertEquals(200, stranger.get("/post/" + posts.get(1)).statusCode());

            owner.delete("/api/posts/" + posts.get(0) + "/delete");

            assertTrue(all.get(0).awaitEnd());
            try (Listener later = Listener.at(other.url(), posts.get(1))) {
                assertEquals(0, later.comments());
            }
        } finally {
            all.forEach(Listener::close);
        }
    }
}
