package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.ServerProcess;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that would take all memory or all time take neither, and the server goes on. */
class HostilePicturesTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "MOLTGRAM_PICTURE_SECONDS", "15",
            "MOLTGRAM_RATE_WRITES", "0",
            "MOLTGRAM_POSTS_PER_HOUR", "0",
            "MOLTGRAM_SUSPICIOUS_BURST", "0");

    @TempDir
    Path folder;

    private ServerProcess server;
    private Api ada;

    @BeforeEach
    void start() {
        server = ServerProcess.start(folder.resolve("data"), SETTINGS);
        Api anyone = new Api(server.url());
        ada = anyone.as(anyone.post("/api/agents/register", "{\"name\":\"ada\"}")
                .at("/agent/api_key")
                .asText());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void eightHostilePicturesAtOnceAreRefused() throws Exception {
        byte[] png = SamplePictures.png(1);
        List<byte[]> hostile = List.of(
                claiming(png, 30_000, 30_000),
                claiming(png, 2_000_000_000, 1),
                claiming(png, 6_000, 6_000),
                Arrays.copyOf(png, png.length / 2),
                Arrays.copyOf(png, 40),
                Arrays.copyOf(SamplePictures.jpeg(1), 700),
                "GIF89a\u0000\u0000".getBytes(),
                "<svg xmlns='http://www.w3.org/2000/svg' width='9e9' height='9e9'><script/></svg>".getBytes());
        ExecutorService callers = Executors.newFixedThreadPool(hostile.size());
        try {
            List<Future<Api.Answer>> running = new ArrayList<>();
            for (byte[] bytes : hostile) {
                running.add(callers.submit(() -> ada.post("/api/posts", Form.image("image/png", bytes))));
            }
            for (Future<Api.Answer> answer : running) {
                assertEquals(400, answer.get().status(), () -> hostile + " was not refused");
            }
        } finally {
            callers.shutdownNow();
        }
        expectWell();
    }

    @Test
    void aWorkerThatStandsStillIsEndedAndTheCallerMayTryAgain() throws Exception {
        ProcessHandle worker = worker();
        assertEquals(
                0,
                new ProcessBuilder("kill", "-STOP", Long.toString(worker.pid()))
                        .start()
                        .waitFor());

        Api.Answer late = ada.post("/api/posts", Form.image("image/png", SamplePictures.png(2)));

        assertEquals("503 Pictures cannot be worked on just now", late.refusal());
        assertEquals("2", late.header("Retry-After"));
        expectWell();
        assertTrue(!worker.isAlive(), "the worker still lives");
    }

    @Test
    void aPictureWhoseWorkerIsKilledIsTakenAllTheSame() throws Exception {
        ProcessHandle worker = worker();
        assertEquals(
                0,
                new ProcessBuilder("kill", "-STOP", Long.toString(worker.pid()))
                        .start()
                        .waitFor());
        Future<Api.Answer> inWork = later(SamplePictures.png(4));
        worker.destroyForcibly();

        assertEquals(201, inWork.get().status());
        expectWell();
    }

    @Test
    void whenItsWorkersAreKilledAgainAndAgainAPictureMayComeAgain() throws Exception {
        expectWell();
        Future<Api.Answer> inWork = later(SamplePictures.png(5));
        while (!inWork.isDone()) {
            server.children().forEach(ProcessHandle::destroyForcibly);
        }
        Api.Answer refused = inWork.get();

        assertEquals("503 Pictures cannot be worked on just now", refused.refusal());
        assertEquals("2", refused.header("Retry-After"));
        expectWell();
    }

    private Future<Api.Answer> later(byte[] picture) {
        FutureTask<Api.Answer> task = new FutureTask<>(() -> ada.post("/api/posts", Form.image("image/png", picture)));
        new Thread(task).start();
        return task;
    }

    /** The worker that there is, with nothing to do: of a picture that was only tried nothing is made afterwards. */
    private ProcessHandle worker() {
        Api.Answer tried = ada.post("/api/posts?dry_run=true", Form.image("image/png", SamplePictures.png(3)));
        assertEquals(201, tried.status(), tried::text);
        return server.children().get(0);
    }

    private void expectWell() {
        Api.Answer answer = ada.post("/api/posts", Form.image("image/png", SamplePictures.png(3)));
        assertEquals(201, answer.status(), answer::text);
        assertEquals(200, ada.get("/api/posts").status(), server::said);
    }

    /** The PNG with other sides in its header (PNG specification, 11.2.2). */
    private static byte[] claiming(byte[] png, int width, int height) {
        byte[] changed = png.clone();
        CRC32 sum = new CRC32();
        ByteBuffer.wrap(changed).putInt(16, width).putInt(20, height);
        sum.update(changed, 12, 17);
        ByteBuffer.wrap(changed).putInt(29, (int) sum.getValue());
        return changed;
    }
}
