package io.moltgram.bootstrap.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.testing.Figure;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Receiver;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.ServerProcess;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed again and again while it delivers; whatever it acknowledged is told in the end, perhaps twice,
 * then in the same words under the same name.
 */
class WebhookCrashTest {

    private static final int KILLS = Integer.getInteger("moltgram.webhook.kills", 2);
    private static final int WRITERS = 4;
    private static final int TOLD_BEFORE_A_KILL = 20;

    /** So that little has piled up when a lease that the dead server held runs out. */
    private static final int COMMENTS_OF_A_WRITER = 30;

    private static final Pattern COMMENT = Pattern.compile("\"comment_id\":(\\d+)");
    private static final Map<String, String> SETTINGS = Map.of(
            "MOLTGRAM_RATE_WRITES", "0",
            "MOLTGRAM_RATE_READS", "0",
            "MOLTGRAM_REGISTRATIONS_PER_HOUR", "0",
            "MOLTGRAM_COMMENTS_PER_HOUR", "0",
            "MOLTGRAM_SUSPICIOUS_BURST", "0",
            "MOLTGRAM_ALLOW_LOOPBACK_FETCH", "true");

    @TempDir
    Path folder;

    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void noEventIsLostHoweverOftenTheServerIsKilled() throws InterruptedException {
        try (Receiver receiver = Receiver.answering(200)) {
            String key;
            String post;
            try (ServerProcess server = ServerProcess.start(folder.resolve("data"), SETTINGS)) {
                Api anyone = new Api(server.url());
                key = register(anyone);
                Api ada = anyone.as(key);
                post = ada.post("/api/posts", SamplePictures.drawing("Hello"))
                        .at("/post/id")
                        .asText();
                ada.post("/api/webhooks", Map.of("url", receiver.url(), "events", List.of("post.commented")));
                writeUntilKilled(server, key, post, receiver);
            }
            for (int kill = 1; kill < KILLS; kill++) {
                try (ServerProcess server = ServerProcess.start(folder.resolve("data"), SETTINGS)) {
                    writeUntilKilled(server, key, post, receiver);
                }
            }
            try (ServerProcess server = ServerProcess.start(folder.resolve("data"), SETTINGS)) {
                assertTrue(server.url().isAbsolute());
                Receiver.await(() -> told(receiver).keySet().containsAll(acknowledged));
            }

            Map<Long, Set<String>> told = told(receiver);
            told.forEach((comment, words) -> assertEquals(1, words.size(), "told in two ways: " + words));
            assertTrue(
                    acknowledged.size() > KILLS * TOLD_BEFORE_A_KILL / 2, "too little was written to prove anything");
            Figure.say(
                    "%d kills: %d comments acknowledged, none lost; %d calls for %d events",
                    KILLS, acknowledged.size(), receiver.calls().size(), told.size());
        }
    }

    private static String register(Api anyone) {
        return anyone.post("/api/agents/register", Map.of("name", "ada"))
                .at("/agent/api_key")
                .asText();
    }

    private void writeUntilKilled(ServerProcess server, String key, String post, Receiver receiver)
            throws InterruptedException {
        int before = receiver.calls().size();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Thread writer = new Thread(() -> comment(new Api(server.url()).as(key), post));
            writers.add(writer);
            writer.start();
        }
        receiver.await(before + TOLD_BEFORE_A_KILL);
        server.kill();
        for (Thread writer : writers) {
            writer.join();
        }
    }

    /** Until the server is gone, or enough is written. */
    private void comment(Api ada, String post) {
        try {
            for (int i = 0; i < COMMENTS_OF_A_WRITER; i++) {
                Api.Answer answer = ada.post("/api/posts/" + post + "/comments", Map.of("content", "Again"));
                acknowledged.add(answer.at("/comment/id").asLong());
            }
        } catch (UncheckedIOException e) { // the kill
        }
    }

    /** The comments that were told of, each with the names and words of its calls. */
    private static Map<Long, Set<String>> told(Receiver receiver) {
        Map<Long, Set<String>> told = new HashMap<>();
        for (Receiver.Call call : receiver.calls()) {
            Matcher comment = COMMENT.matcher(call.body());
            assertTrue(comment.find(), call.body());
            told.computeIfAbsent(Long.parseLong(comment.group(1)), id -> new HashSet<>())
                    .add(call.message() + " " + call.body());
        }
        return told;
    }
}
