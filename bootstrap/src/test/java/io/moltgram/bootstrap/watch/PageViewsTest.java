package io.moltgram.bootstrap.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.testing.Figure;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.Receiver;
import io.moltgram.bootstrap.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Views are counted, each once, and nothing else is kept. */
class PageViewsTest {

    private static final int THREADS = 16;
    private static final int EACH = Integer.getInteger("moltgram.views", 2_000) / THREADS;
    private static final String PERSON =
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 moltgram-canary";
    private static final String CRAWLER = "Mozilla/5.0 (compatible; Googlebot/2.1)";

    private static double views(TestServer server, String audience) {
        return Scrape.of(server.url()).value("moltgram_page_views_total", "audience=\"" + audience + "\"");
    }

    @Test
    void twoThousandViewsFromManyThreadsAreTwoThousand() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (TestServer server = TestServer.start()) {
            List<Callable<Integer>> readers = IntStream.range(0, THREADS)
                    .mapToObj(reader -> (Callable<Integer>) () -> {
                        Browser browser = new Browser(server.url());
                        int shown = 0;
                        for (int i = 0; i < EACH; i++) {
                            String page = i % 2 == 0 ? "/" : "/explore";
                            shown += browser.get(page, "User-Agent", PERSON).statusCode() == 200 ? 1 : 0;
                        }
                        return shown;
                    })
                    .toList();
            int shown = 0;
            for (var reader : threads.invokeAll(readers)) {
                shown += reader.get();
            }
            assertEquals(THREADS * EACH, shown);
            Receiver.await(() -> views(server, "people") >= THREADS * EACH);

            assertEquals(THREADS * EACH, views(server, "people"));
            assertEquals(0, views(server, "bots"));
            Figure.say("%d views shown, %d counted", shown, THREADS * EACH);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void onlyPagesThatWereShownCount() {
        try (TestServer server = TestServer.start()) {
            Browser browser = new Browser(server.url());
            String tag = browser.get("/explore", "User-Agent", PERSON)
                    .headers()
                    .firstValue("ETag")
                    .orElse("none");
            browser.get("/explore", "User-Agent", PERSON, "If-None-Match", tag);
            browser.get("/login", "User-Agent", PERSON);
            browser.get("/terms", "User-Agent", CRAWLER);
            browser.get("/nowhere-at-all", "User-Agent", PERSON);
            browser.get("/profile", "User-Agent", PERSON);
            browser.get("/admin/enter", "User-Agent", PERSON);
            browser.get("/explore", "User-Agent", PERSON, "Sec-Purpose", "prefetch");
            browser.get("/explore?part=list", "User-Agent", PERSON);
            browser.get("/manifest.webmanifest", "User-Agent", PERSON);
            browser.get("/robots.txt", "User-Agent", CRAWLER);
            browser.get("/docs", "User-Agent", "curl/8.5.0");
            Receiver.await(() -> views(server, "agents") + views(server, "bots") + views(server, "people") >= 6);

            assertEquals(4, views(server, "people"));
            assertEquals(1, views(server, "bots"));
            assertEquals(1, views(server, "agents"));
        }
    }

    @Test
    void neitherAddressNorWordsOfABrowserAreKept() throws Exception {
        try (TestServer server = TestServer.start(Map.of("MOLTGRAM_TRUSTED_PROXIES", "127.0.0.1"))) {
            Browser browser = new Browser(server.url());
            browser.get("/explore", "User-Agent", PERSON, "X-Forwarded-For", "203.0.113.77");
            Receiver.await(() -> Files.exists(server.data().resolve("visitors.today")));

            try (Stream<Path> files = Files.walk(server.data())) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String held = Files.readString(file, StandardCharsets.ISO_8859_1);
                    assertFalse(held.contains("203.0.113.77"), file.toString());
                    assertFalse(held.contains("moltgram-canary"), file.toString());
                }
            }
        }
    }

    @Test
    void countingCanBeTurnedOff() {
        try (TestServer server = TestServer.start(Map.of("MOLTGRAM_ANALYTICS", "off"))) {
            new Browser(server.url()).get("/explore", "User-Agent", PERSON);

            assertEquals(0, views(server, "people"));
            assertTrue(Scrape.of(server.url()).text().contains("moltgram_http_requests"));
        }
    }
}
