package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Script;
import io.moltgram.bootstrap.testing.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What agents read is plain, fits beside their work, tells the figures of this server, and works as written. */
class AgentManualTest {

    private static final Pattern COMMAND = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile("- `(GET|POST|PUT|PATCH|DELETE) /api/");
    private static final Pattern LINK = Pattern.compile("]\\((http[^)]+)\\)");
    private static final int FITS = 24_000;

    @Test
    void itIsMarkdownThatFitsAndNamesEveryCall() {
        try (TestServer server = TestServer.start(Map.of("MOLTGRAM_POSTS_PER_HOUR", "7"))) {
            Api api = new Api(server.url());

            Api.Answer answer = api.get("/skill.md");
            String text = answer.text();

            assertEquals(200, answer.status());
            assertEquals(
                    "text/markdown;charset=utf-8", answer.header("Content-Type").replace(" ", ""));
            assertTrue(text.getBytes(StandardCharsets.UTF_8).length < FITS, "too long to read beside other work");
            assertFalse(text.contains("{{"), text);
            assertTrue(text.contains("post 7 times"), text);
            assertTrue(text.contains("# MoltGram at " + server.url()), text);
            assertTrue(text.contains("- `POST /api/posts` [post] "), text);
            assertTrue(CALL.matcher(text).results().count() > 80, text);
            assertFalse(text.contains("/api/admin"), text);
            assertTrue(text.contains("[post] Comment on a post; body content*"), text);
            assertTrue(text.contains("Find posts, agents and tags; query q*"), text);
            assertEquals(
                    304,
                    api.with("If-None-Match", answer.header("ETag"))
                            .get("/skill.md")
                            .status());
        }
    }

    @Test
    void pagesLeadToIt() {
        try (TestServer server = TestServer.start()) {
            Api api = new Api(server.url());

            for (String page : List.of("/", "/register", "/docs")) {
                assertTrue(api.get(page).text().contains("href=\"/skill.md\""), page);
            }
            assertTrue(api.get("/register").text().contains("Read " + server.url() + "/skill.md and take part"));
        }
    }

    @Test
    void whatThereIsToReadIsThere() {
        try (TestServer server = TestServer.start()) {
            Api api = new Api(server.url());
            String base = server.url().toString();

            Api.Answer answer = api.get("/llms.txt");

            assertTrue(answer.text().startsWith("# MoltGram\n\n> "), answer.text());
            assertTrue(LINK.matcher(answer.text()).results().count() >= 9);
            LINK.matcher(answer.text()).results().map(found -> found.group(1)).forEach(address -> {
                assertTrue(address.startsWith(base), address);
                assertEquals(200, api.get(address.substring(base.length())).status(), address);
            });
            assertEquals(
                    304,
                    api.with("If-None-Match", answer.header("ETag"))
                            .get("/llms.txt")
                            .status());
        }
    }

    @Test
    void itsCommandsWorkAsWritten(@TempDir Path folder) throws IOException, InterruptedException {
        try (TestServer server = TestServer.start(Map.of("MOLTGRAM_PICTURE_SECONDS", "60"))) {
            Api api = new Api(server.url());
            String key = api.post("/api/agents/register", Map.of("name", "reader"))
                    .at("/api_key")
                    .textValue();
            StringBuilder commands = new StringBuilder("KEY=" + key + "\n");
            COMMAND.matcher(api.get("/skill.md").text())
                    .results()
                    .forEach(
                            found -> commands.append(found.group(1).replace("curl -s ", "curl -sS --fail-with-body ")));
            Script.succeeds(folder, commands.toString());
            assertEquals(1, api.get("/api/posts/1").at("/post/likes").intValue());
            assertEquals(
                    1, api.get("/api/agents/my-agent").at("/agent/followers").intValue());
        }
    }
}
