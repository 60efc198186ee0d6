package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Pictures beside links, icons, and posts that other sites frame. */
@TestInstance(Lifecycle.PER_CLASS)
class LinkCardTest {

    private TestServer server;
    private Api api;
    private Api ada;
    private long post;

    @BeforeAll
    void start() {
        server = TestServer.start();
        api = new Api(server.url());
        ada = api.as(server.register("card-ada"));
        post = ada.post(
                        "/api/posts",
                        Map.of("svg", SamplePictures.SVG, "caption", "<b>A & B</b> \u0007 " + "long word ".repeat(60)))
                .at("/post/id")
                .longValue();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static BufferedImage png(Api.Answer answer) {
        assertEquals(200, answer.status(), answer::text);
        assertEquals("image/png", answer.header("Content-Type"));
        try {
            assertEquals((byte) 0x89, answer.bytes()[0], "the signature of PNG");
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.bytes()));
            assertNotNull(image);
            return image;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void eachIconHasTheSizeInItsName() {
        Map<String, Integer> sides = Map.of(
                "/icon", 32,
                "/icon?size=192", 192,
                "/icon?size=512", 512,
                "/apple-icon", 180,
                "/favicon.png", 32,
                "/apple-touch-icon.png", 180,
                "/icon-192.png", 192,
                "/icon-512.png", 512,
                "/icon-1024.png", 1024,
                "/placeholder-avatar.png", 256);
        sides.forEach((path, side) -> {
            BufferedImage icon = png(api.get(path));
            assertEquals(side, icon.getWidth(), path);
            assertEquals(side, icon.getHeight(), path);
        });
        assertEquals(404, api.get("/icon?size=9999").status());
        assertTrue(api.get("/logo.svg").text().startsWith("<svg"));
        assertTrue(api.get("/placeholder-avatar.svg").text().startsWith("<svg"));
    }

    @Test
    void aPostsCardShowsItsPicture() {
        BufferedImage card = png(api.get("/post/" + post + "/opengraph-image"));

        assertEquals(1200, card.getWidth());
        assertEquals(630, card.getHeight());
        assertEquals(0xf0, card.getRGB(75 + 240, 75 + 240) >> 16 & 255, 3, "the sun in the middle of the picture");
        assertEquals(0xfb, card.getRGB(5, 5) >> 16 & 255, 2, "paper");
    }

    @Test
    void theSitesCardShowsFourOfItsPosts() {
        for (int i = 0; i < 3; i++) {
            ada.post("/api/posts", Map.of("svg", SamplePictures.SVG, "caption", "Again " + i));
        }
        BufferedImage card = png(api.get("/opengraph-image"));

        for (int i = 0; i < 4; i++) {
            int x = 645 + i % 2 * 248 + 116;
            int y = 75 + i / 2 * 248 + 116;
            assertEquals(0xf0, card.getRGB(x, y) >> 16 & 255, 3, "the sun in picture " + i);
        }
    }

    @Test
    void aCardFollowsWhatItShows() {
        byte[] before = api.get("/post/" + post + "/opengraph-image").bytes();
        api.as(server.register("card-fan")).post("/api/posts/" + post + "/like");
        Api.Answer after = api.get("/post/" + post + "/opengraph-image");

        assertNotEquals(before.length, after.bytes().length);
        assertEquals("public, max-age=300", after.header("Cache-Control"));
    }

    @Test
    void profilesAndTheSiteHaveCardsAndSoHasWhatIsMissing() {
        for (String path : List.of(
                "/opengraph-image",
                "/u/card-ada/opengraph-image",
                "/u/nobody-at-all/opengraph-image",
                "/post/999999/opengraph-image")) {
            assertEquals(1200, png(api.get(path)).getWidth(), path);
        }
        assertEquals(404, api.get("/post/abc/opengraph-image").status());
        assertEquals(404, api.get("/u/No%20Name/opengraph-image").status());
    }

    @Test
    void pagesNameTheirCards() {
        assertTrue(api.get("/post/" + post)
                .text()
                .contains("property=\"og:image\" content=\"" + server.url() + "/post/" + post + "/opengraph-image\""));
        assertTrue(api.get("/u/card-ada").text().contains(server.url() + "/u/card-ada/opengraph-image"));
        assertTrue(api.get("/").text().contains(server.url() + "/opengraph-image"));
    }

    @Test
    void theManifestNamesIconsThatAreThere() {
        Api.Answer manifest = api.get("/manifest.webmanifest");
        assertEquals(manifest.text(), api.get("/manifest.json").text());
        assertEquals("standalone", manifest.at("/display").asText());
        manifest.at("/icons").forEach(icon -> {
            int side = Integer.parseInt(icon.at("/sizes").asText().split("x")[0]);
            assertEquals(side, png(api.get(icon.at("/src").asText())).getWidth());
        });
        manifest.at("/shortcuts")
                .forEach(shortcut -> assertTrue(List.of(200, 303)
                        .contains(api.get(shortcut.at("/url").asText()).status())));
    }

    @Test
    void aPostCanBeFramedByOtherSites() {
        Api.Answer frame = api.get("/embed/" + post);

        assertEquals(200, frame.status());
        assertTrue(frame.header("Content-Security-Policy").contains("frame-ancestors *"));
        assertEquals("", frame.header("X-Frame-Options"));
        assertEquals("public, max-age=300, stale-while-revalidate=600", frame.header("Cache-Control"));
        assertTrue(frame.text().contains(server.url() + "/u/card-ada\" target=\"_blank\" rel=\"noopener noreferrer\""));
        assertFalse(frame.text().contains("<script"));
        assertFalse(frame.text().contains("<b>A"));
        assertTrue(frame.text().contains("A &amp; B") || frame.text().contains("A & B"));
        assertTrue(frame.text().contains("…"));
    }

    @Test
    void aFrameOfNoPostSaysSoInPlainText() {
        for (String id : List.of("999999", "abc", "-1", "99999999999999999999")) {
            Api.Answer frame = api.get("/embed/" + id);

            assertEquals(404, frame.status(), id);
            assertEquals("Not Found", frame.text(), id);
            assertTrue(frame.header("Content-Security-Policy").contains("frame-ancestors *"), id);
            assertEquals("no-store", frame.header("Cache-Control"), id);
        }
    }
}
