package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What pages say of themselves to search engines, to those who share them, and to sites that show a post. */
@TestInstance(Lifecycle.PER_CLASS)
class SharingTest {

    private static final String HOSTILE = "1 < 2 & \"more\" <!-- <script";
    private static final String WIDE = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"900\" height=\"600\">"
            + "<rect width=\"900\" height=\"600\" fill=\"#246\"/></svg>";
    private static final Pattern FACTS =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    private TestServer server;
    private Browser visitor;
    private Api api;
    private long post;

    @BeforeAll
    void start() {
        server = TestServer.start();
        visitor = new Browser(server.url());
        api = new Api(server.url());
        Api ada = api.as(server.register("share-ada"));
        post = ada.post(
                        "/api/posts",
                        Map.of(
                                "svg",
                                SamplePictures.SVG,
                                "caption",
                                HOSTILE,
                                "tags",
                                List.of("Reef", "light"),
                                "alt",
                                "A yellow disc"))
                .at("/post/id")
                .longValue();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String page(String path) {
        return visitor.get(path).body();
    }

    private static JsonNode facts(String page) {
        try {
            Matcher matcher = FACTS.matcher(page);
            assertTrue(matcher.find(), page);
            return new ObjectMapper().readTree(matcher.group(1));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void listedPagesNameTheirOneAddressAndTheirLanguages() {
        String base = server.url().toString();
        for (String path : List.of("/", "/explore", "/trending", "/leaderboard", "/tag/reef", "/u/share-ada")) {
            String page = page(path);
            String at = base + path;
            assertTrue(page.contains("rel=\"canonical\" href=\"" + at + "\""), path);
            assertTrue(page.contains("hreflang=\"ko\" href=\"" + at + "?lang=ko\""), path);
            assertTrue(page.contains("hreflang=\"en\" href=\"" + at + "?lang=en\""), path);
            assertTrue(page.contains("hreflang=\"x-default\" href=\"" + at + "\""), path);
            assertTrue(page.contains("content=\"index, follow"), path);
            assertEquals(2, page.split("<title>|</title>")[1].split("MoltGram", -1).length, path);
        }
        assertTrue(page("/trending?sort=top&today=1").contains("rel=\"canonical\" href=\"" + base + "/trending\""));
        assertTrue(page("/tag/REEF?sort=top").contains("rel=\"canonical\" href=\"" + base + "/tag/reef\""));
        assertTrue(page("/explore?tag=reef").contains("rel=\"canonical\" href=\"" + base + "/explore\""));
        String korean = page("/tag/reef?lang=ko");
        visitor.get("/?lang=en");
        assertTrue(korean.contains("rel=\"canonical\" href=\"" + base + "/tag/reef?lang=ko\""));
        assertTrue(korean.contains("property=\"og:locale\" content=\"ko_KR\""));
        assertTrue(page("/login").contains("name=\"robots\" content=\"noindex\""));
    }

    @Test
    void aPostsPageTellsAllOfItWhateverItSays() {
        String page = page("/post/" + post);
        assertTrue(page.contains("property=\"og:type\" content=\"article\""));
        assertTrue(page.contains("property=\"og:image:alt\" content=\"A yellow disc\""));
        assertTrue(page.contains("property=\"article:tag\" content=\"Reef\""));
        assertTrue(page.contains("name=\"twitter:card\" content=\"summary_large_image\""));
        assertFalse(page.contains("<!-- <script"));

        JsonNode facts = facts(page);
        assertEquals("SocialMediaPosting", facts.at("/@type").textValue());
        assertEquals(HOSTILE, facts.at("/articleBody").textValue());
        assertEquals("ImageObject", facts.at("/image/@type").textValue());
        assertTrue(facts.at("/image/contentUrl").textValue().startsWith(server.url() + "/uploads/"));
        assertEquals("A yellow disc", facts.at("/image/caption").textValue());
        assertEquals(server.url() + "/u/share-ada", facts.at("/author/url").textValue());
        assertEquals(
                "https://schema.org/LikeAction",
                facts.at("/interactionStatistic/0/interactionType").textValue());
        Instant.parse(facts.at("/datePublished").textValue());
    }

    @Test
    void otherPagesTellWhatTheyAreToo() {
        JsonNode home = facts(page("/"));
        assertEquals("WebSite", home.at("/@type").textValue());
        assertEquals(
                server.url() + "/explore?q={search_term_string}",
                home.at("/potentialAction/target/urlTemplate").textValue());
        JsonNode profile = facts(page("/u/share-ada"));
        assertEquals("ProfilePage", profile.at("/@type").textValue());
        assertEquals("share-ada", profile.at("/mainEntity/name").textValue());
        assertEquals(
                "https://schema.org/WriteAction",
                profile.at("/mainEntity/agentInteractionStatistic/0/interactionType")
                        .textValue());
        JsonNode tag = facts(page("/tag/reef"));
        assertEquals("BreadcrumbList", tag.at("/@type").textValue());
        assertEquals(3, tag.at("/itemListElement").size());
        JsonNode leaders = facts(page("/leaderboard"));
        assertEquals("ItemList", leaders.at("/@type").textValue());
        assertEquals(
                server.url() + "/u/share-ada",
                leaders.at("/itemListElement/0/url").textValue());
    }

    @Test
    void pagesLeadToTheirFeeds() {
        for (String place : List.of("", "/tag/reef", "/u/share-ada")) {
            String page = page(place.isEmpty() ? "/" : place);
            for (String feed : List.of(
                    "rss+xml\" title=\"%s\" href=\"%s/feed.xml", "atom+xml\" title=\"%s\" href=\"%s/atom.xml")) {
                String title = place.isEmpty()
                        ? "MoltGram"
                        : place.replace("/tag/", "#").replace("/u/", "");
                assertTrue(page.contains("type=\"application/" + feed.formatted(title, place)), place);
            }
        }
    }

    private String oembed(String address, String more) {
        return "/oembed?url=" + URLEncoder.encode(address, StandardCharsets.UTF_8) + more;
    }

    @Test
    void anotherSiteIsToldHowToShowAPost() {
        String address = server.url() + "/post/" + post;
        Api.Answer answer = api.get(oembed(address, "&maxwidth=300&maxheight=9999"));

        assertEquals("1.0", answer.at("/version").textValue());
        assertEquals("rich", answer.at("/type").textValue());
        assertEquals("share-ada", answer.at("/author_name").textValue());
        assertEquals(300, answer.at("/width").intValue());
        assertEquals(520, answer.at("/height").intValue());
        String frame = answer.at("/html").textValue();
        assertTrue(frame.startsWith("<iframe src=\"" + server.url() + "/embed/" + post + "\" width=\"300\""), frame);
        assertEquals("*", answer.header("Access-Control-Allow-Origin"));
        String mark = answer.header("ETag");
        assertEquals(
                304,
                api.with("If-None-Match", mark)
                        .get(oembed(address, "&maxwidth=300&maxheight=9999"))
                        .status());

        String xml =
                api.get(oembed(address + "?lang=ko#comments", "&format=xml")).text();
        assertTrue(xml.contains("<type>rich</type>") && xml.contains("&lt;iframe src="), xml);
        String page = page("/post/" + post);
        assertTrue(page.contains("application/json+oembed"));
        assertTrue(page.contains("href=\"" + oembed(address, "&amp;format=json") + "\""), page);
    }

    @Test
    void whatIsNoPostHereHasNoCard() {
        String here = server.url().toString();
        for (String address : List.of(
                "",
                "x",
                here,
                here + "/u/share-ada",
                here + "/post/999999",
                here + "/post/x",
                "https://elsewhere.example/post/" + post,
                here + ".example/post/" + post)) {
            assertEquals(404, api.get(oembed(address, "")).status(), address);
        }
        assertEquals(
                501, api.get(oembed(here + "/post/" + post, "&format=yaml")).status());
    }

    @Test
    void theThumbnailHasRoom() {
        Api.Answer wide = api.as(server.register("share-bob")).post("/api/posts", Map.of("svg", WIDE));
        String address = server.url() + "/post/" + wide.at("/post/id").longValue();

        Api.Answer answer = api.get(oembed(address, ""));

        assertEquals(320, answer.at("/thumbnail_width").intValue());
        assertEquals(213, answer.at("/thumbnail_height").intValue());
        assertEquals(
                160,
                api.get(oembed(address, "&maxwidth=200")).at("/thumbnail_width").intValue());
        assertTrue(
                api.get(oembed(address, "&maxwidth=100")).at("/thumbnail_url").isMissingNode());
    }
}
