package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.blob.picture.Usage;
import io.moltgram.blob.picture.corpus.Mutants;
import io.moltgram.blob.picture.corpus.Specimen;
import io.moltgram.blob.picture.corpus.Specimens;
import io.moltgram.blob.picture.corpus.SvgBombs;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.ServerProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strange pictures come in over HTTP: each is taken or refused in words, and the server does not grow. */
class PictureCorpusTest {

    private static final long MOST_GROWTH = 128;
    private static final int MUTANTS = 120;

    private static final Map<String, String> SETTINGS = Map.of(
            "MOLTGRAM_RATE_WRITES", "0",
            "MOLTGRAM_POSTS_PER_HOUR", "0",
            "MOLTGRAM_SUSPICIOUS_BURST", "0",
            "MOLTGRAM_PICTURE_WORKERS", "1");

    @TempDir
    Path folder;

    private ServerProcess server;
    private Api ada;

    @BeforeEach
    void start() throws IOException {
        server = ServerProcess.start(folder.resolve("data"), SETTINGS);
        Api anyone = new Api(server.url());
        ada = anyone.as(anyone.post("/api/agents/register", "{\"name\":\"ada\"}")
                .at("/agent/api_key")
                .asText());
        for (int i = 0; i < 40; i++) {
            assertEquals(201, send(SamplePictures.jpeg(i)).status());
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyPictureIsTakenOrRefusedInWords() throws IOException {
        List<Specimen> all = Specimens.all();
        List<Specimen> sample = IntStream.range(0, all.size())
                .filter(i -> i % 4 == 0)
                .mapToObj(all::get)
                .filter(each -> !each.name().startsWith("SVG bomb"))
                .toList();
        long before = Usage.resident(server.pid());
        List<String> wrong = new ArrayList<>();
        int taken = 0;
        for (Specimen each :
                Stream.concat(sample.stream(), Mutants.of(all, MUTANTS, 7)).toList()) {
            Api.Answer answer = send(each.bytes());
            taken += answer.status() == 201 ? 1 : 0;
            if (!isAsItMust(each, answer.status())) {
                wrong.add(each + ": " + answer.refusal());
            }
        }
        long after = Usage.resident(server.pid());
        System.out.printf(
                "%d pictures over HTTP: %d taken; server's memory %d MB before, %d MB after; its worker's %d MB%n",
                sample.size() + MUTANTS, taken, before, after, workers());
        assertEquals(List.of(), wrong);
        assertTrue(after - before < MOST_GROWTH, before + " MB became " + after);
        assertFalse(server.said().contains("OutOfMemory"), server.said());
        assertEquals(201, send(SamplePictures.png(1)).status());
    }

    @Test
    void eightHostilePicturesAtOnceTakeLittleMemory() throws Exception {
        Set<String> names = Set.of(
                "PNG of 36 million pixels",
                "PNG of 36 million pixels, half there",
                "PNG with 12 texts of 256 MB",
                "GIF of 100,000 frames",
                "GIF of 3,000 frames on 36 million pixels",
                "JPEG of 6,000 by 6,000 with 10 scans",
                "WebP of 2,000 frames on 36 million pixels");
        List<byte[]> hostile = new ArrayList<>();
        Specimens.all().stream().filter(each -> names.contains(each.name())).forEach(each -> hostile.add(each.bytes()));
        hostile.add(SvgBombs.texts().get("blurs").getBytes(StandardCharsets.UTF_8));
        assertEquals(8, hostile.size());
        long before = Usage.resident(server.pid());
        long peakBefore = workers();
        ExecutorService callers = Executors.newFixedThreadPool(hostile.size());
        try {
            List<Future<Api.Answer>> running = new ArrayList<>();
            for (byte[] bytes : hostile) {
                running.add(callers.submit(() -> send(bytes)));
            }
            for (Future<Api.Answer> answer : running) {
                assertTrue(Set.of(201, 400).contains(answer.get().status()), answer.get()::text);
            }
        } finally {
            callers.shutdownNow();
        }
        assertEquals(201, send(SamplePictures.png(1)).status());
        long after = Usage.resident(server.pid());
        System.out.printf(
                "eight hostile pictures at once: server's memory %d MB before, %d MB after, at most %d MB;"
                        + " its worker's %d MB before, %d MB after%n",
                before, after, Usage.peak(server.pid()), peakBefore, workers());
        assertTrue(after - before < MOST_GROWTH, before + " MB became " + after);
    }

    private static boolean isAsItMust(Specimen specimen, int status) {
        boolean refused = status == 400 || status == 413;
        return switch (specimen.fate()) {
            case SHOWN -> status == 201;
            case REFUSED -> refused;
            case EITHER -> status == 201 || refused;
        };
    }

    private Api.Answer send(byte[] bytes) {
        return ada.post("/api/posts", Form.image("image/png", bytes));
    }

    private long workers() throws IOException {
        long sum = 0;
        for (ProcessHandle worker : server.children()) {
            sum += Usage.resident(worker.pid());
        }
        return sum;
    }
}
