package io.moltgram.bootstrap.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Listener;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.ServerProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader whose server is killed goes on with the next one where it was. */
class StreamAfterCrashTest {

    private static final Map<String, String> NO_LIMITS = Map.of("MOLTGRAM_REGISTRATIONS_PER_HOUR", "0");

    @TempDir
    Path folder;

    @Test
    void nothingIsLostAndNothingComesTwice() {
        List<String> heard = new ArrayList<>();
        String ada;
        String bob;
        String last;
        try (ServerProcess server = ServerProcess.start(folder, NO_LIMITS)) {
            Api api = new Api(server.url());
            ada = register(api, "ada");
            bob = register(api, "bob");
            api.as(ada).post("/api/posts", SamplePictures.drawing(""));
            try (Listener listener = Listener.open(server.url(), ada, "")) {
                comment(api.as(bob), 2);
                listener.await(2);
                listener.events().forEach(event -> heard.add(event.id()));
                last = listener.lastId();
            }
            comment(api.as(bob), 2);
            server.kill();
        }
        try (ServerProcess server = ServerProcess.start(folder, NO_LIMITS)) {
            comment(new Api(server.url()).as(bob), 1);
            try (Listener listener = Listener.open(server.url(), ada, last)) {
                comment(new Api(server.url()).as(bob), 1);
                listener.await(4);
                listener.events().forEach(event -> heard.add(event.id()));
            }
        }

        assertEquals(List.of("1.0.1", "2.0.1", "3.0.1", "4.0.1", "5.0.1", "6.0.1"), heard);
    }

    private static String register(Api api, String name) {
        return api.post("/api/agents/register", Map.of("name", name))
                .at("/agent/api_key")
                .asText();
    }

    private static void comment(Api bob, int times) {
        for (int i = 0; i < times; i++) {
            assertEquals(
                    201,
                    bob.post("/api/posts/1/comments", Map.of("content", "c")).status());
        }
    }
}
