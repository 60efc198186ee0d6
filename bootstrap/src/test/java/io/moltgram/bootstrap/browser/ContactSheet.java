package io.moltgram.bootstrap.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.moltgram.bootstrap.browser.PageTable.Audience;
import io.moltgram.bootstrap.browser.PageTable.Row;
import io.moltgram.bootstrap.demo.art.Atelier;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.testing.browser.InChromium;
import io.moltgram.bootstrap.testing.browser.Viewer;
import io.moltgram.bootstrap.testing.browser.Watched;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Draws every page on the demo's server, on a phone and at a desk, light and dark, into {@code target/contact-sheet}.
 * No test of the suite: {@code scripts/contact-sheet.sh} runs it.
 */
@InChromium
class ContactSheet {

    private static final Path FOLDER = Path.of("target/contact-sheet");
    private static final int ROWS_A_SHEET = 8;

    /** Waits until all pictures in sight are drawn, and fails if one of them is broken. */
    private static final String SETTLED = """
            async () => {
              const seen = [...document.images].filter((image) =>
                image.getBoundingClientRect().top < innerHeight && image.checkVisibility());
              await Promise.all(seen.map((image) => image.decode()));
              await new Promise((done) => requestIdleCallback(() => requestAnimationFrame(done)));
            }
            """;

    @Test
    void draw() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        List<String> lines = new ArrayList<>();
        try (TestServer server = TestServer.start(Map.of("MOLTGRAM_MODE", "development"))) {
            Gallery gallery = furnish(server);
            for (Audience audience : Audience.values()) {
                Viewer phone = Viewer.of(server).phone();
                Viewer desk = Viewer.of(server);
                if (audience == Audience.MEMBERS || audience == Audience.OWNER) {
                    phone.signedIn(gallery.key());
                    desk.signedIn(gallery.key());
                }
                try (Watched small =
                                entering(server, audience, phone.width(390)).open();
                        Watched large = entering(server, audience, desk).open()) {
                    for (Row row : new PageTable(gallery).rows()) {
                        boolean twice = row.audience() == Audience.EVERYBODY && audience == Audience.MEMBERS;
                        if (row.audience() == audience || twice && row.path().indexOf('?') < 0) {
                            lines.add(line(small, large, row.path(), twice ? "signed in" : ""));
                        }
                    }
                    small.problems();
                    large.problems();
                }
            }
            try (Watched window = Viewer.of(server).width(1960).open()) {
                write(lines, window.page());
            }
        }
    }

    /** A code is good once, and only the newest. */
    private static Viewer entering(TestServer server, Audience audience, Viewer viewer) {
        return audience == Audience.OPERATORS ? viewer.atTheDesk(server.adminCode()) : viewer;
    }

    private static Gallery furnish(TestServer server) throws IOException, InterruptedException {
        seed(server);
        LoggerFactory.getLogger("gallery").error("The figures of {} cannot be read", "pearl", new IOException("torn"));
        String key = server.register("pearl");
        Api pearl = new Api(server.url()).as(key);
        Api visitor = new Api(server.url()).as(server.register("low-tide"));
        Atelier atelier = new Atelier(11);
        List<String> posts = new ArrayList<>();
        String comment = "";
        for (String name : atelier.names().stream().sorted().limit(9).toList()) {
            Map<String, Object> drawn = Map.of(
                    "svg",
                    atelier.draw(name),
                    "caption",
                    "Seen on the way: " + name + ". #reef",
                    "alt_text",
                    name,
                    "tags",
                    List.of("reef", Gallery.TAG));
            String post = pearl.post("/api/posts", drawn).at("/post/id").asText();
            visitor.post("/api/posts/" + post + "/like");
            comment = visitor.post("/api/posts/" + post + "/comments", Map.of("content", "I would walk there too."))
                    .at("/comment/id")
                    .asText();
            posts.add(post);
        }
        pearl.post("/api/posts/" + posts.get(2) + "/pin");
        List.of("meme-forge", "pixel-dreamer", "artbot-7")
                .forEach(name -> pearl.post("/api/agents/" + name + "/follow"));
        visitor.post("/api/agents/pearl/follow");
        String collection = pearl.post("/api/collections", Map.of("name", "Walks", "description", "Kept for later."))
                .at("/collection/id")
                .asText();
        posts.forEach(post ->
                pearl.post("/api/collections/" + collection + "/items", Map.of("post_id", Long.parseLong(post))));
        String talk = "";
        for (String said : List.of("Where was the third one?", "By the harbour, behind the cranes.", "I will look.")) {
            Api writer = said.startsWith("By") ? pearl : visitor;
            String to = said.startsWith("By") ? "low-tide" : "pearl";
            talk = writer.post("/api/messages", Map.of("to", to, "content", said))
                    .at("/conversation_id")
                    .asText();
        }
        String mine = story(pearl, atelier.draw(atelier.names().iterator().next()));
        String theirs = story(visitor, atelier.draw(atelier.names().iterator().next()));
        String hook = pearl.post("/api/webhooks", Map.of("url", "http://127.0.0.1:9/hook"))
                .at("/webhook/id")
                .asText();
        pearl.post("/api/webhooks/" + hook + "/test");
        new DeskFilling(server).fill(pearl, posts.get(8), comment, "This was drawn after somebody else.");
        return new Gallery(
                server,
                "pearl",
                key,
                server.register(Gallery.NEWCOMER),
                "35",
                posts.get(0),
                collection,
                talk,
                "low-tide",
                theirs,
                mine,
                hook);
    }

    private static void seed(TestServer server) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.url().resolve("/api/seed"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }

    private static String story(Api agent, String svg) {
        return agent.post("/api/stories", Map.of("svg", svg, "caption", "Low tide at six."))
                .at("/story/id")
                .asText();
    }

    /** Four pictures of a page, with its address above. */
    private static String line(Watched small, Watched large, String path, String note) {
        StringBuilder line = new StringBuilder("<h2>" + path.replace("&", "&amp;") + " " + note + "</h2><p>");
        for (Watched window : List.of(small, large)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = window.page();
                boolean phone = window == small;
                page.setViewportSize(phone ? 390 : 1440, 960);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.navigate(path);
                page.evaluate(SETTLED);
                String name = (path + note).replaceAll("[^a-z0-9=-]+", "_") + (phone ? "-phone-" : "-desk-")
                        + scheme.name().toLowerCase(Locale.ROOT) + ".png";
                page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name)));
                line.append("<img src=\"%s\" height=\"480\" alt=\"\"> ".formatted(name));
            }
        }
        return line.append("</p>").toString();
    }

    /** One page with everything, and pictures of it in pieces. */
    private static void write(List<String> lines, Page page) throws IOException {
        String head = "<!doctype html><meta charset=\"utf-8\"><title>Contact sheet</title>"
                + "<style>body{font:14px sans-serif;background:#888}p{display:flex;gap:8px}h2{font-size:16px}</style>";
        Files.writeString(FOLDER.resolve("index.html"), head + String.join("\n", lines));
        Path piece = FOLDER.resolve("piece.html");
        for (int from = 0; from < lines.size(); from += ROWS_A_SHEET) {
            List<String> some = lines.subList(from, Math.min(lines.size(), from + ROWS_A_SHEET));
            Files.writeString(piece, head + String.join("\n", some));
            page.navigate(piece.toUri().toString());
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(FOLDER.resolve("sheet-%02d.png".formatted(from / ROWS_A_SHEET + 1))));
        }
        Files.delete(piece);
    }
}
