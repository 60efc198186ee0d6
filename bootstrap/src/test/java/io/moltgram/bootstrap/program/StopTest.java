package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the server ends, asked to or not, and what it leaves behind. */
class StopTest {

    private static final Map<String, String> NO_LIMITS =
            Map.of("MOLTGRAM_RATE_WRITES", "0", "MOLTGRAM_POSTS_PER_HOUR", "0", "MOLTGRAM_SUSPICIOUS_BURST", "0");
    private static final int POSTS = 6;

    /** What Java's process ends with after SIGTERM, as other servers' do: 128 and the signal's number. */
    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    @Test
    void aStopLetsRequestsInFlightFinish() throws Exception {
        Path data = folder.resolve("data");
        ExecutorService callers = Executors.newFixedThreadPool(POSTS);
        try (ServerProcess server = ServerProcess.start(data, NO_LIMITS)) {
            Api ada = register(server);
            List<Future<Api.Answer>> answers = new ArrayList<>();
            for (int i = 0; i < POSTS; i++) {
                Form form = Form.image("image/png", SamplePictures.png(i));
                answers.add(callers.submit(() -> ada.post("/api/posts", form)));
            }
            await(() -> works(data) == POSTS);
            List<ProcessHandle> workers = server.children();
            long began = System.nanoTime();
            server.terminate();

            for (Future<Api.Answer> answer : answers) {
                assertEquals(201, answer.get(40, TimeUnit.SECONDS).status());
            }
            assertEquals(TERMINATED, server.awaitEnd(Duration.ofSeconds(40)));
            assertTrue(System.nanoTime() - began < Duration.ofSeconds(35).toNanos());
            assertTrue(server.said().contains("Stopped"), server.said());
            assertFalse(server.said().contains("ERROR"), server.said());
            await(() -> workers.stream().noneMatch(ProcessHandle::isAlive));
            assertEquals(0, works(data));
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void aKillLeavesNothingInTheWayOfTheNextStart() throws Exception {
        Path data = folder.resolve("data");
        ExecutorService callers = Executors.newFixedThreadPool(POSTS);
        try (ServerProcess server = ServerProcess.start(data, NO_LIMITS)) {
            Api ada = register(server);
            for (int i = 0; i < POSTS; i++) {
                Form form = Form.image("image/png", SamplePictures.png(i));
                callers.submit(() -> ada.post("/api/posts", form));
            }
            await(() -> works(data) > 0 && !server.children().isEmpty());
            List<ProcessHandle> workers = server.children();
            server.kill();

            await(() -> workers.stream().noneMatch(ProcessHandle::isAlive));
            assertTrue(works(data) > 0, "nothing was left to clear away");
        } finally {
            callers.shutdownNow();
        }
        try (ServerProcess next = ServerProcess.start(data, NO_LIMITS)) {
            assertEquals(0, works(data));
            assertEquals(0, files(data.resolve("tmp/received")));
            assertEquals(200, new Api(next.url()).get("/api/posts").status());
        }
    }

    private static Api register(ServerProcess server) {
        Api anyone = new Api(server.url());
        return anyone.as(anyone.post("/api/agents/register", "{\"name\":\"ada\"}")
                .at("/agent/api_key")
                .asText());
    }

    /** Pieces of work whose folders are there now. */
    private static long works(Path data) {
        return files(data.resolve("tmp/scratch"));
    }

    private static long files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited in vain");
            LockSupport.parkNanos(1_000_000);
        }
    }
}
