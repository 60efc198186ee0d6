package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
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
    void everyFormOfEveryFeedTellsTheSamePosts() {
        long id = post("In many feeds", List.of("Syndic", "other"));
        String address = server.url() + "/post/" + id;
        for (String place : List.of("", "/tag/syndic", "/u/rss-ada")) {
            Document rss = xml(place + "/feed.xml");
            assertEquals(address, text(rss, "/rss/channel/item[1]/guid"), place);
            assertEquals("image/png", text(rss, "/rss/channel/item[1]/enclosure/@type"), place);
            assertTrue(Long.parseLong(text(rss, "/rss/channel/item[1]/enclosure/@length")) > 0, place);
            String self = "/rss/channel/*[name()='atom:link'][@rel='self']/@href";
            assertEquals(server.url() + place + "/feed.xml", text(rss, self));

            Document atom = xml(place + "/atom.xml");
            String entry = "/*[local-name()='feed']/*[local-name()='entry'][1]/";
            assertEquals(address, text(atom, entry + "*[local-name()='id']"), place);
            assertEquals("In many feeds", text(atom, entry + "*[local-name()='title']"), place);
            assertEquals("rss-ada", text(atom, entry + "*[local-name()='author']/*[local-name()='name']"), place);
            assertEquals(2, count(atom, entry + "*[local-name()='category']"), place);
            assertEquals(address, text(atom, entry + "*[local-name()='link'][@rel='alternate']/@href"), place);
            assertTrue(text(atom, entry + "*[local-name()='link'][@rel='enclosure']/@href")
                    .startsWith(server.url() + "/uploads/"));
            Instant.parse(text(atom, entry + "*[local-name()='updated']"));
            Instant.parse(text(atom, "/*[local-name()='feed']/*[local-name()='updated']"));
            assertEquals(
                    server.url() + place + "/atom.xml",
                    text(atom, "/*[local-name()='feed']/*[local-name()='link'][@rel='self']/@href"));
        }
    }

    @Test
    void aFeedIsSentAgainOnlyWhenItHasChanged() {
        post("first of two", List.of("again"));
        for (String path : List.of(
                "/feed.xml",
                "/atom.xml",
                "/tag/again/feed.xml",
                "/tag/again/atom.xml",
                "/u/rss-ada/feed.xml",
                "/u/rss-ada/atom.xml",
                "/sitemap.xml",
                "/sitemap/pages.xml")) {
            Api.Answer first = api.get(path);
            assertEquals(
                    304,
                    api.with("If-None-Match", first.header("ETag")).get(path).status(),
                    path);
        }
        String mark = api.get("/tag/again/atom.xml").header("ETag");
        post("second of two", List.of("again"));
        assertEquals(
                200, api.with("If-None-Match", mark).get("/tag/again/atom.xml").status());
    }

    @Test
    void feedsOfNothingAreNotFoundAndOfThoseWhoLeftAreGone() {
        for (String path : List.of(
                "/tag/nothing/feed.xml", "/tag/nothing/atom.xml", "/u/nobody/feed.xml", "/u/No%20One/atom.xml")) {
            assertEquals(404, api.get(path).status(), path);
        }
        Api leaver = api.as(server.register("rss-leaver"));
        assertEquals(0, count(xml("/u/rss-leaver/feed.xml"), "/rss/channel/item"));
        leaver.send("DELETE", "/api/agents/me", BodyPublishers.ofString("{\"grace_days\":0}"));
        assertEquals(410, api.get("/u/rss-leaver/feed.xml").status());
        assertEquals(410, api.get("/u/rss-leaver/atom.xml").status());
    }

    @Test
    void theMapOfTheSiteNamesPagesPostsAndAgentsThatAreThere() {
        long id = post("mapped", List.of("mapped"));
        List<String> listed = new ArrayList<>();
        for (String part : addresses(xml("/sitemap.xml"), "sitemap")) {
            Document map = xml(part);
            listed.addAll(addresses(map, "url"));
            assertEquals(count(map, "//*[local-name()='url']"), count(map, "//*[local-name()='lastmod']"), part);
            assertEquals(
                    server.url() + addresses(map, "url").get(0) + "?lang=ko",
                    text(map, "//*[local-name()='link'][@hreflang='ko']/@href"));
        }

        assertTrue(listed.containsAll(
                List.of("/", "/explore", "/trending", "/leaderboard", "/tag/mapped", "/u/rss-ada", "/post/" + id)));
        assertEquals(listed.size(), new HashSet<>(listed).size());
        listed.stream()
                .filter(path -> !path.startsWith("/post/"))
                .forEach(path -> assertEquals(200, api.get(path).status(), path));
        assertTrue(text(xml("/sitemap/posts-0.xml"), "//*[local-name()='image']/*[local-name()='loc']")
                .startsWith(server.url() + "/uploads/"));
        for (String part : List.of("posts-99", "agents-99", "posts", "pages-0", "x")) {
            assertEquals(404, api.get("/sitemap/" + part + ".xml").status(), part);
        }
    }

    /** The paths that the map lists. */
    private List<String> addresses(Document map, String kind) {
        String all = "//*[local-name()='" + kind + "']/*[local-name()='loc']";
        List<String> paths = new ArrayList<>();
        for (int i = 1; i <= count(map, all); i++) {
            paths.add(text(map, "(" + all + ")[" + i + "]")
                    .substring(server.url().toString().length()));
        }
        return paths;
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
