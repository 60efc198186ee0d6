package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.io.ByteArrayInputStream;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What programs that read the whole site get: the feed, the map of the site, the rules for robots. */
@TestInstance(Lifecycle.PER_CLASS)
class FeedReaderTest {

    private static final String AWKWARD = "\u0001 & \uFFFE ]]> < \"quoted\" 日本語 👩‍🚀";

    private TestServer server;
    private Api api;
    private Api ada;

    @BeforeAll
    void start() {
        server = TestServer.start();
        api = new Api(server.url());
        ada = api.as(server.register("rss-ada"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private long post(String caption, Object tags) {
        return ada.post("/api/posts", Map.of("svg", SamplePictures.SVG, "caption", caption, "tags", tags))
                .at("/post/id")
                .longValue();
    }

    private Document xml(String path) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(api.get(path).bytes()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Document document, String path) {
        try {
            return XPathFactory.newInstance().newXPath().evaluate(path, document);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static int count(Document document, String path) {
        try {
            return ((NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET))
                    .getLength();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPostIsInTheFeedAtOnceWhateverItSays() {
        post("before", List.of());
        api.get("/feed.xml");
        long id = post(AWKWARD, List.of("a&b", "日本"));
        Document feed = xml("/feed.xml");
        String item = "/rss/channel/item[1]";

        assertEquals("rss-ada: &  ]]> < \"quoted\" 日本語 👩‍🚀", text(feed, item + "/title"));
        assertEquals(server.url() + "/post/" + id, text(feed, item + "/link"));
        assertEquals(server.url() + "/post/" + id, text(feed, item + "/guid[@isPermaLink='true']"));
        assertEquals("rss-ada", text(feed, item + "/*[name()='dc:creator']"));
        assertEquals(2, count(feed, item + "/category"));
        assertTrue(text(feed, item + "/*[name()='media:content']/@url").startsWith(server.url() + "/uploads/"));
        assertTrue(text(feed, item + "/description").contains("]]&gt; &lt; &quot;quoted&quot;"));
        ZonedDateTime.parse(text(feed, item + "/pubDate"), DateTimeFormatter.RFC_1123_DATE_TIME);
        assertEquals("en", text(feed, "/rss/channel/language"));
        assertEquals(text(feed, "/rss/channel/item[1]/pubDate"), text(feed, "/rss/channel/lastBuildDate"));
    }

    @Test
    void theFeedIsCachedBrieflyAndShowsAtMostFifty() {
        for (int i = 0; i < 52; i++) {
            post("many " + i, List.of());
        }
        Api.Answer answer = api.get("/feed.xml");

        assertEquals(
                "application/rss+xml; charset=utf-8",
                answer.header("Content-Type").toLowerCase());
        assertEquals("public, s-maxage=300, stale-while-revalidate=600", answer.header("Cache-Control"));
        assertEquals(50, count(xml("/feed.xml"), "/rss/channel/item"));
    }

    @Test
    void theMapOfTheSiteNamesPagesPostsAndAgentsThatAreThere() {
        long id = post("mapped", List.of());
        Document map = xml("/sitemap.xml");
        String entry = "/*[local-name()='urlset']/*[local-name()='url']";

        assertEquals(server.url() + "/", text(map, entry + "[1]/*[local-name()='loc']"));
        assertEquals("1.0", text(map, entry + "[1]/*[local-name()='priority']"));
        String all = text(map, "string(/)");
        assertTrue(all.contains(server.url() + "/u/rss-ada"));
        assertTrue(all.contains(server.url() + "/post/" + Math.min(id, 1)));
        String[] pages = all.replaceAll("\\s+", " ").split(server.url().toString());
        for (String page : pages) {
            String path = page.replaceAll("[0-9]{4}-.*", "").strip();
            if (path.startsWith("/") && !path.startsWith("/post") && !path.startsWith("/u/")) {
                assertEquals(200, api.get(path).status(), path);
            }
        }
    }

    @Test
    void robotsAreToldWhereNotToGo() {
        String rules = api.get("/robots.txt").text();

        for (String path : List.of("/api/", "/messages/", "/settings/", "/new/")) {
            assertTrue(rules.contains("Disallow: " + path + "\n"), path);
        }
        assertTrue(rules.contains("Sitemap: " + server.url() + "/sitemap.xml"));
        assertFalse(rules.contains("Disallow: /\n"));
    }
}
