package io.moltgram.bootstrap.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Description;
import io.moltgram.bootstrap.testing.Description.Operation;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends two hundred requests to every operation of the description, good and bad, by all sorts of callers. {@code
 * MOLTGRAM_TEST_FUZZ_SEED} chooses others, {@code MOLTGRAM_TEST_FUZZ_CASES} more.
 */
class FuzzTest {

    /** Faults of no one: too busy, no room, and a format that an operation does not have (oEmbed 1.0, 2.3.4). */
    private static final Set<Integer> MEANT = Set.of(501, 503, 507);

    private static final long SEED = setting("MOLTGRAM_TEST_FUZZ_SEED", 20_260_101);
    private static final long CASES = setting("MOLTGRAM_TEST_FUZZ_CASES", 200);
    private static final Pattern TRACE = Pattern.compile("\\bat [a-z]+\\.[\\w.$]+\\(|Exception\\b|\\.java:");
    private static final String OPERATOR = "a-secret-of-the-operator-of-this-test";
    private static final String STREAM = "text/event-stream";

    private static final ExecutorService THREADS = Executors.newFixedThreadPool(4);

    private static TestServer server;
    private static volatile String ada;
    private static volatile String bob;

    @BeforeAll
    static void open() {
        server = TestServer.start(Map.of("ADMIN_TOKEN", OPERATOR, "BOT_SECRET", OPERATOR));
        ada = server.register("ada");
        bob = server.register("bob");
        fill(ada);
        fill(bob);
    }

    /** So that numbers from 1 to 8 are something of somebody. */
    private static void fill(String key) {
        Api api = new Api(server.url()).as(key);
        for (int i = 1; i <= 4; i++) {
            api.post("/api/posts", SamplePictures.drawing("picture " + i));
            api.post("/api/posts/1/comments", Map.of("content", "well"));
            api.post("/api/stories", SamplePictures.drawing("story"));
            api.post("/api/collections", Map.of("name", "mine"));
            api.post("/api/messages", Map.of("to", key.equals(ada) ? "bob" : "ada", "content", "hello"));
            api.post("/api/webhooks", Map.of("url", "https://127.0.0.1:9/hook"));
        }
    }

    @AfterAll
    static void close() {
        THREADS.shutdown();
        server.close();
    }

    static Stream<Operation> operations() {
        return Description.read().operations().stream()
                .filter(operation -> !operation.node().path("x-endless").asBoolean())
                .sorted(Comparator.comparing(FuzzTest::harm));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyAnswerIsOneThatTheDescriptionKnows(Operation operation) throws Exception {
        List<Callable<Void>> cases = new ArrayList<>();
        for (long number = 0; number < CASES; number++) {
            long which = number;
            cases.add(() -> {
                send(operation, which);
                return null;
            });
        }
        for (Future<Void> done : THREADS.invokeAll(cases)) {
            done.get();
        }
    }

    private static void send(Operation operation, long number) {
        long seed = SEED * 31 + operation.toString().hashCode() * 1_000_003L + number;
        Attempt attempt = Attempt.of(operation, seed);
        Api api = caller(operation, new Random(~seed).nextInt(7));
        for (Map.Entry<String, String> header : attempt.headers().entrySet()) {
            api = api.with(header.getKey(), header.getValue());
        }
        try {
            Api.Answer answer = api.send(attempt.method(), attempt.path(), BodyPublishers.ofByteArray(attempt.body()));
            assertTrue(
                    answer.status() < 500 || MEANT.contains(answer.status()),
                    () -> answer.status() + " " + answer.text());
            assertFalse(TRACE.matcher(answer.text()).find() && answer.status() >= 400, answer::text);
            if (answer.status() < 300 && harm(operation) > 1) {
                renew();
            }
        } catch (AssertionError | RuntimeException fault) {
            throw new AssertionError(
                    "case " + number + " of " + operation + " with seed " + SEED + ": " + fault.getMessage()
                            + "\nthe request: " + attempt,
                    fault);
        }
    }

    /** What takes things away comes last, so that there is something until then. */
    private static int harm(Operation operation) {
        boolean removes =
                operation.method().equals("DELETE") || operation.path().endsWith("/delete");
        boolean ownAffairs = operation.path().startsWith("/api/agents/me")
                && !operation.method().equals("GET");
        return (ownAffairs ? 2 : 0) + (removes ? 1 : 0);
    }

    /** Nobody, somebody with a key that is none, an agent, another agent, the operator. */
    private static Api caller(Operation operation, int which) {
        Api api = new Api(server.url());
        boolean endless =
                operation.node().path("responses").path("200").path("content").has(STREAM);
        if (which == 0) {
            return api;
        }
        if (which == 3 && operation.access().equals("OPERATOR") || which > 4 && isShownToTheOperator(operation)) {
            return api.with("X-Admin-Token", OPERATOR).with("X-Bot-Secret", OPERATOR);
        }
        if (which == 1 || endless) {
            return api.as("mg_unknown");
        }
        return which == 2 ? api.with("Authorization", "Bearer " + bob) : api.as(which == 3 ? bob : ada);
    }

    private static boolean isShownToTheOperator(Operation operation) {
        return operation.method().equals("GET")
                && operation.node().path("security").toString().contains("operator");
    }

    /** The agents may have changed their keys, or left. */
    private static synchronized void renew() {
        Api api = new Api(server.url());
        if (api.as(ada).get("/api/agents/me").status() != 200) {
            ada = server.register("ada" + System.nanoTime());
        }
        if (api.as(bob).get("/api/agents/me").status() != 200) {
            bob = server.register("bob" + System.nanoTime());
        }
    }

    private static long setting(String name, long standard) {
        return Long.parseLong(System.getenv().getOrDefault(name, String.valueOf(standard)));
    }
}
