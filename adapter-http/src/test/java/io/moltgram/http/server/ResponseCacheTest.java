package io.moltgram.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponseCacheTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final ResponseCache cache = new ResponseCache(1_000_000);
    private final AtomicInteger made = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private Rendered render(String... names) {
        return new Rendered(
                ("made " + made.incrementAndGet()).getBytes(StandardCharsets.UTF_8), "text/plain", List.of(names));
    }

    private String find(String key, String... names) {
        return text(cache.find(key, LONG, () -> render(names)));
    }

    private static String text(Answer answer) {
        return new String(answer.plain(), StandardCharsets.UTF_8);
    }

    @Test
    void anAnswerIsMadeOnce() {
        assertEquals("made 1", find("a", "feed"));
        assertEquals("made 1", find("a", "feed"));
        assertEquals("made 2", find("b", "feed"));
    }

    @Test
    void aDropForgetsWhatShowsTheName() {
        find("a", "post:1", "post:2");
        find("b", "post:3");
        cache.drop(List.of("post:2"));
        assertEquals("made 3", find("a", "post:1", "post:2"));
        assertEquals("made 2", find("b", "post:3"));
    }

    @Test
    void anAnswerDiesOfAge() {
        assertEquals("made 1", text(cache.find("a", Duration.ZERO, () -> render("feed"))));
        assertEquals("made 2", text(cache.find("a", LONG, () -> render("feed"))));
    }

    @Test
    void anAnswerThatChangedWhileItWasMadeIsNotKept() {
        Answer first = cache.find("a", LONG, () -> {
            Rendered stale = render("post:1");
            cache.drop(List.of("post:1"));
            return stale;
        });
        assertEquals("made 1", text(first));
        assertEquals("made 2", find("a", "post:1"));
        assertEquals("made 2", find("a", "post:1"));
    }

    @Test
    void whoAsksAfterAChangeDoesNotShareAnAnswerBegunBefore() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        Future<String> before = threads.submit(() -> text(cache.find("a", LONG, () -> {
            Rendered old = render("post:1");
            reading.countDown();
            awaitQuietly(mayGoOn);
            return old;
        })));
        assertTrue(reading.await(10, TimeUnit.SECONDS));
        cache.drop(List.of("post:1"));
        Future<String> after = threads.submit(() -> find("a", "post:1"));
        mayGoOn.countDown();

        assertEquals("made 1", before.get(10, TimeUnit.SECONDS));
        assertEquals("made 2", after.get(10, TimeUnit.SECONDS));
    }

    @Test
    void allWhoWaitShareOneMaking() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        Future<String> maker = threads.submit(() -> text(cache.find("a", LONG, () -> {
            reading.countDown();
            awaitQuietly(mayGoOn);
            return render("feed");
        })));
        assertTrue(reading.await(10, TimeUnit.SECONDS));
        List<Future<String>> waiting = java.util.stream.Stream.generate(() -> threads.submit(() -> find("a", "feed")))
                .limit(8)
                .toList();
        mayGoOn.countDown();

        assertEquals("made 1", maker.get(10, TimeUnit.SECONDS));
        for (Future<String> one : waiting) {
            assertEquals("made 1", one.get(10, TimeUnit.SECONDS));
        }
        assertEquals(1, made.get());
    }

    @Test
    void aFailureIsToldToItsCallerAndNotKept() {
        assertThrows(
                IllegalStateException.class,
                () -> cache.find("a", LONG, () -> {
                    throw new IllegalStateException("no database");
                }));
        assertEquals("made 1", find("a", "feed"));
    }

    @Test
    void answersAreForgottenWhenThereIsNoRoom() {
        byte[] large = new byte[200_000];
        for (int i = 0; i < 20; i++) {
            cache.find("key" + i, LONG, () -> {
                made.incrementAndGet();
                return new Rendered(large, "text/plain", List.of());
            });
        }
        int before = made.get();
        for (int i = 0; i < 20; i++) {
            cache.find("key" + i, LONG, () -> {
                made.incrementAndGet();
                return new Rendered(large, "text/plain", List.of());
            });
        }
        assertTrue(made.get() - before >= 15, "made again: " + (made.get() - before));
    }

    @Test
    void aCachedAnswerSpeaksHttp(@TempDir Path folder) {
        String body = "{\"posts\":\"" + "abc".repeat(1_000) + "\"}";
        Routes routes = to -> to.get(
                "/api/posts",
                ctx -> cache.answer(
                        ctx,
                        "posts",
                        () -> new Rendered(
                                body.getBytes(StandardCharsets.UTF_8), "application/json", List.of("feed"))));
        try (ServedRoutes served = new ServedRoutes(ServedRoutes.settings(folder), routes)) {
            var first = served.get("/api/posts");
            assertEquals(body, first.body());
            assertEquals(
                    "application/json",
                    first.headers().firstValue("content-type").orElse(""));
            assertEquals("Accept-Encoding", first.headers().firstValue("vary").orElse(""));
            String tag = first.headers().firstValue("etag").orElseThrow();
            var packed = served.get("/api/posts", "Accept-Encoding", "br;q=0, xbr, gzip;q=0.5");
            assertEquals("gzip", packed.headers().firstValue("content-encoding").orElse(""));
            String packedTag = packed.headers().firstValue("etag").orElseThrow();
            assertTrue(!packedTag.equals(tag) && !packedTag.startsWith("W/"));
            var smaller = served.get("/api/posts", "Accept-Encoding", "gzip, deflate, br, zstd");
            assertEquals("br", smaller.headers().firstValue("content-encoding").orElse(""));
            String smallerTag = smaller.headers().firstValue("etag").orElseThrow();
            assertTrue(!smallerTag.equals(tag) && !smallerTag.equals(packedTag));
            var refused = served.get("/api/posts", "Accept-Encoding", "gzip;q=0, identity");
            assertTrue(refused.headers().firstValue("content-encoding").isEmpty());
            for (String known : List.of(tag, "\"other\", " + tag, "W/" + tag, packedTag, smallerTag, "*")) {
                var unchanged = served.get("/api/posts", "If-None-Match", known);
                assertEquals(304, unchanged.statusCode(), known);
                assertEquals("", unchanged.body());
            }
            assertEquals(
                    200, served.get("/api/posts", "If-None-Match", "\"other\"").statusCode());
            var head = served.send("HEAD", "/api/posts", java.net.http.HttpRequest.BodyPublishers.noBody());
            assertEquals(
                    String.valueOf(body.length()),
                    head.headers().firstValue("content-length").orElse(""));
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
