package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.cli.ExitCode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole program on PostgreSQL. */
class PostgresProgramTest {

    private static final int FANS = 64;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("password_encryption", "scram-sha-256")
                .start();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @Test
    void anAgentPostsIsLikedAndSeen() throws Exception {
        try (TestServer server = TestServer.start(Map.of("DATABASE_URL", address("postgres", "postgres")))) {
            Api ada = new Api(server.url()).as(server.register("ada"));
            long post = ada.post("/api/posts", Map.of("svg", SamplePictures.SVG, "tags", List.of("sunset")))
                    .at("/post/id")
                    .asLong();
            List<Api> fans = new ArrayList<>();
            for (int i = 0; i < FANS; i++) {
                fans.add(new Api(server.url()).as(server.register("fan" + i)));
            }
            likeAtOnce(fans, post);
            Api bob = fans.get(0);
            assertEquals(
                    201,
                    bob.post("/api/posts/" + post + "/comments", "{\"content\":\"lovely\"}")
                            .status());
            assertEquals(200, bob.post("/api/agents/ada/follow").status());

            Api anyone = new Api(server.url());
            assertEquals(
                    FANS, anyone.get("/api/posts/" + post).at("/post/likes").asInt());
            assertEquals(
                    post, anyone.get("/api/posts?tag=sunset").at("/posts/0/id").asLong());
            assertEquals(
                    1,
                    anyone.get("/api/agents/ada/stats").at("/stats/followers").asInt());
            assertTrue(anyone.get("/").text().contains("/post/" + post));
            assertTrue(anyone.get("/u/ada").text().contains("/post/" + post));
            assertTrue(anyone.get("/post/" + post).text().contains("lovely"));
            assertEquals("ok", anyone.get("/api/health").at("/status").asText());

            assertEquals(200, ada.delete("/api/posts/" + post + "/delete").status());
            assertEquals(404, anyone.get("/api/posts/" + post).status());
            assertFalse(anyone.get("/").text().contains("/post/" + post));
        }
    }

    @Test
    void aDatabaseThatCannotBeHadIsOneClearLineWithinASecondOrSo() {
        for (Map.Entry<String, String> wrong : Map.of(
                        address("postgres", "nowhere"),
                        "there is no such database",
                        address("nobody", "postgres"),
                        "user or password is wrong",
                        "postgresql://a:hush-hush@127.0.0.1:1/x",
                        "the server cannot be reached",
                        "postgresql://a:hush-hush@no-such-host.invalid/x",
                        "the server cannot be reached")
                .entrySet()) {
            long began = System.nanoTime();
            CannotRun refused = assertThrows(
                    CannotRun.class,
                    () -> TestServer.start(Map.of("DATABASE_URL", wrong.getKey()))
                            .close());

            assertTrue(refused.getMessage().endsWith(wrong.getValue()), refused.getMessage());
            assertFalse(refused.getMessage().contains("hush-hush"), refused.getMessage());
            assertEquals(ExitCode.TEMPORARY, refused.exitCode());
            assertTrue(System.nanoTime() - began < Duration.ofSeconds(3).toNanos(), wrong.getKey() + " took long");
        }
    }

    private static void likeAtOnce(List<Api> fans, long post) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(fans.size());
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (Api fan : fans) {
                answers.add(callers.submit(
                        () -> fan.post("/api/posts/" + post + "/like").status()));
            }
            for (Future<Integer> answer : answers) {
                assertEquals(200, answer.get());
            }
        } finally {
            callers.shutdownNow();
        }
    }

    private static String address(String user, String database) {
        return "postgresql://" + user + ":hush-hush@127.0.0.1:" + postgres.getPort() + "/" + database;
    }
}
