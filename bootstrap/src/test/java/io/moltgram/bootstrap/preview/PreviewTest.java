package io.moltgram.bootstrap.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.moltgram.bootstrap.settings.DatabaseAddress.SqliteFile;
import io.moltgram.bootstrap.settings.Reading;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.wiring.RunningServer;
import io.moltgram.persistence.sqlite.DatabaseFile;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A preview shows what everybody may see, and holds nothing else. */
class PreviewTest {

    private static final String TOKEN = "a-token-for-the-operator";
    private static final String HIDDEN = "hidden-canary-caption";
    private static final String PROMPT = "prompt-canary-words";
    private static final String MESSAGE = "canary-of-a-message-5e1b";
    private static final String EMAIL = "canary-9c4d@mail.example";
    private static final String FEEDBACK = "canary-of-feedback-77aa";
    private static final String HOOK = "canary-of-a-webhook-31fe";
    private static final String REPORT = "canary-of-a-report-0b6c";
    private static final String KEY_NAME = "canary-of-a-key-4d2e";

    @TempDir
    Path folder;

    @Test
    void whatIsPublicIsShownAndNothingElseIsThere() throws IOException {
        try (TestServer server = TestServer.start(Map.of("MOLTGRAM_FEEDBACK_PER_MINUTE", "0", "ADMIN_TOKEN", TOKEN))) {
            Api anyone = new Api(server.url());
            String key = server.register("ada");
            Api ada = anyone.as(key);
            Api bob = anyone.as(server.register("bob"));
            Api.Answer post = done(ada.post(
                    "/api/posts", Form.image("image/png", SamplePictures.png(1)).text("caption", "Low tide")));
            String postId = post.at("/post/id").asText();
            done(bob.post("/api/posts/" + postId + "/like", Map.of()));
            done(bob.post("/api/posts/" + postId + "/report", Map.of("reason", REPORT)));
            Api.Answer hidden = done(ada.post(
                    "/api/posts",
                    Map.of("svg", SamplePictures.SVG, "caption", HIDDEN, "prompt", PROMPT, "prompt_private", true)));
            done(ada.post("/api/posts", Map.of("svg", SamplePictures.SVG, "prompt", PROMPT, "prompt_private", true)));
            done(anyone.with("X-Admin-Token", TOKEN)
                    .post(
                            "/api/admin/posts/" + hidden.at("/post/id").asInt() + "/hide",
                            Map.of("reason", "not for everybody")));
            done(ada.post("/api/messages", Map.of("to", "bob", "content", MESSAGE)));
            done(ada.post("/api/agents/me/keys", Map.of("name", KEY_NAME)));
            done(ada.post(
                    "/api/webhooks", Map.of("url", "http://127.0.0.1:9/" + HOOK, "events", List.of("post.liked"))));
            done(anyone.post(
                    "/api/feedback", Map.of("type", "bug", "subject", "Wet", "content", FEEDBACK, "email", EMAIL)));

            Settings shown =
                    new PreviewCopy(server.reading().settings(), PreviewTest::copy).into(folder.resolve("preview"), 0);

            assertEquals(List.of(), new DatabaseFile(shown.dataDirectory().resolve("moltgram.db")).faults());
            for (String canary : List.of(HIDDEN, PROMPT, MESSAGE, EMAIL, FEEDBACK, HOOK, REPORT, KEY_NAME, key)) {
                assertEquals(List.of(), filesWith(canary, shown.dataDirectory()), canary);
            }
            try (RunningServer preview = RunningServer.start(Reading.of(shown), Optional.empty())) {
                Api stranger = new Api(preview.url());
                assertEquals(
                        "Low tide",
                        stranger.get("/api/posts/" + postId).at("/post/caption").asText());
                assertEquals(
                        1,
                        stranger.get("/api/posts/" + postId).at("/post/likes").asInt());
                URI picture = URI.create(post.at("/post/image_url").asText());
                assertEquals(200, stranger.get(picture.getPath()).status());
                assertEquals(401, stranger.as(key).get("/api/agents/me").status());
                assertEquals(
                        201,
                        stranger.post("/api/agents/register", "{\"name\":\"eve\"}")
                                .status());
            }
            assertEquals(200, ada.get("/api/agents/me").status()); // the original never noticed
            assertFalse(Files.exists(server.data().resolve("moltgram.db.before-V001")));
        }
    }

    private static Api.Answer done(Api.Answer answer) {
        assertEquals(2, answer.status() / 100, answer.text());
        return answer;
    }

    private static List<Path> filesWith(String text, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Settings settings, Path target) {
        new DatabaseFile(((SqliteFile) settings.database().address()).file()).copyTo(target);
    }
}
