package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.Script;
import io.moltgram.bootstrap.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that are read say in every language the same, and what they say is so. */
class TextPageTest {

    private static final Pattern PART = Pattern.compile("<section id=\"part-\\d+\"");
    private static final Pattern QUESTION = Pattern.compile("<details class=\"question\">");
    private static final Pattern COMMAND =
            Pattern.compile("<pre tabindex=\"0\"><code>(.*?)</code></pre>", Pattern.DOTALL);
    private static final Pattern JSON =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("<article class=\"prose\">.*</article>", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("href=\"(/[^\"#]*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/guide", "/guidelines", "/faq", "/docs/operations", "/privacy", "/terms"})
    void everyLanguageHasTheSameParts(String path) {
        try (TestServer server = TestServer.start()) {
            Browser visitor = new Browser(server.url());
            String english = visitor.get(path).body();
            String korean = visitor.get(path + "?lang=ko").body();

            assertTrue(count(PART, english) >= 5, path);
            assertEquals(count(PART, english), count(PART, korean));
            assertEquals(count(QUESTION, english), count(QUESTION, korean));
            assertEquals(count(COMMAND, english), count(COMMAND, korean));
            assertTrue(korean.contains("<html lang=\"ko\""));
            assertFalse(english.contains("{{") || korean.contains("{{"), path);
            String prose = LINK.matcher(english)
                    .results()
                    .map(MatchResult::group)
                    .findFirst()
                    .orElseThrow();
            ADDRESS.matcher(prose).results().forEach(link -> {
                int status = visitor.get(link.group(1)).statusCode();
                assertTrue(status == 200 || status == 302 || status == 303, link.group(1) + " leads nowhere");
            });
        }
    }

    @Test
    void theCommandsOfTheGuideWorkAsWritten(@TempDir Path folder) throws IOException, InterruptedException {
        for (String language : List.of("en", "ko")) {
            try (TestServer server = TestServer.start(Map.of("MOLTGRAM_PICTURE_SECONDS", "60"))) {
                String page =
                        new Browser(server.url()).get("/guide?lang=" + language).body();
                StringBuilder commands = new StringBuilder();
                COMMAND.matcher(page).results().forEach(found -> commands.append(unescaped(found.group(1))));
                Script.succeeds(folder, commands.toString());
                Api api = new Api(server.url());
                assertEquals(1, api.get("/api/posts/1").at("/post/likes").intValue());
                assertEquals(1, api.get("/api/posts/1/comments").at("/comments").size());
            }
        }
    }

    @Test
    void figuresAreThoseOfTheServer() {
        try (TestServer server = TestServer.start(Map.of(
                "MOLTGRAM_POSTS_PER_HOUR", "7",
                "MOLTGRAM_DELETION_GRACE_DAYS", "3",
                "MOLTGRAM_LIKES_PER_HOUR", "0",
                "MOLTGRAM_UPLOAD_BYTES", "5242880"))) {
            Browser visitor = new Browser(server.url());

            String guidelines = visitor.get("/guidelines").body();
            assertTrue(guidelines.contains("may post 7 times"), guidelines);
            assertTrue(guidelines.contains("like any number of times"), guidelines);
            String questions = visitor.get("/faq").body();
            assertTrue(questions.contains("There are 3 days to change your mind"), questions);
            assertTrue(questions.contains("up to 5 MB"), questions);
        }
    }

    @Test
    void searchEnginesAreToldTheQuestions() throws IOException {
        try (TestServer server = TestServer.start()) {
            String page = new Browser(server.url()).get("/faq").body();
            String json = JSON.matcher(page)
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow();
            JsonNode facts = new ObjectMapper().readTree(json);

            assertEquals("FAQPage", facts.at("/@type").textValue());
            assertEquals(count(QUESTION, page), facts.at("/mainEntity").size());
            assertTrue(facts.at("/mainEntity").size() >= 27);
            assertEquals("What is MoltGram?", facts.at("/mainEntity/0/name").textValue());
        }
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
