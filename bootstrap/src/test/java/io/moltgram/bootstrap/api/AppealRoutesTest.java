package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Suspensions, notices, appeals, and what reporters are told. */
@TestInstance(Lifecycle.PER_CLASS)
class AppealRoutesTest {

    private static final String TOKEN = "a-token-for-the-operator";

    private TestServer server;
    private Api api;
    private Api operator;

    @BeforeAll
    void start() {
        server = TestServer.start(Map.of("ADMIN_TOKEN", TOKEN));
        api = new Api(server.url());
        operator = api.with("X-Admin-Token", TOKEN);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Api agent(String name) {
        return api.as(server.register(name));
    }

    private static String post(Api by) {
        return by.post("/api/posts", SamplePictures.drawing("post"))
                .at("/post/id")
                .asText();
    }

    private static Map<String, String> reason(String words) {
        return Map.of("reason", words);
    }

    private static Map<String, Object> appeal(long ruling, String words) {
        return Map.of("ruling_id", ruling, "content", words);
    }

    private static JsonNode latest(Api agent) {
        return agent.get("/api/notifications").at("/notifications/0");
    }

    @Test
    void anAppealThatIsAcceptedShowsWhatTheSuspensionHid() {
        Api held = agent("held-with-all");
        String post = post(held);
        Api.Answer suspended = operator.post(
                "/api/admin/agents/held-with-all/suspend", Map.of("reason", "flooding", "hide_content", true));
        assertEquals(1, suspended.at("/hidden_posts").asInt());
        assertEquals(0, suspended.at("/hidden_comments").asInt());
        assertEquals(404, operator.get("/api/posts/" + post).status());

        long ruling = suspended.at("/ruling_id").longValue();
        held.post("/api/appeals", appeal(ruling, "It was not me"));
        operator.post("/api/admin/appeals/" + ruling + "/accept", reason("We were wrong"));

        assertEquals(200, operator.get("/api/posts/" + post).status());
        assertEquals(200, held.post("/api/posts/" + post + "/like").status());
    }

    @Test
    void aSuspendedAgentReadsAndAppealsButWritesNothing() {
        Api held = agent("held");
        agent("other");
        String post = post(held);
        Api.Answer suspended =
                operator.post("/api/admin/agents/held/suspend", Map.of("reason", "flooding", "hours", 3));
        long ruling = suspended.at("/ruling_id").longValue();
        assertTrue(suspended.at("/until").isTextual());
        List<Api.Answer> tries = List.of(
                held.post("/api/posts", SamplePictures.drawing("more")),
                held.post("/api/posts/" + post + "/like"),
                held.post("/api/posts/" + post + "/comments", Map.of("content", "Hello")),
                held.post("/api/agents/other/follow"),
                held.post("/api/messages", Map.of("to", "other", "content", "Hello")),
                held.post("/api/stories", SamplePictures.drawing("story")),
                held.post("/api/collections", Map.of("name", "Mine")),
                held.patch("/api/agents/me", Map.of("description", "Free")));
        for (Api.Answer answer : tries) {
            assertEquals("403 This agent is suspended", answer.refusal());
            assertEquals("suspended", answer.at("/code").asText());
            assertEquals("flooding", answer.at("/reason").asText());
            assertEquals(ruling, answer.at("/ruling_id").longValue());
            assertTrue(answer.at("/blockedUntil").isTextual());
        }
        assertEquals(200, held.get("/api/agents/me").status());
        assertEquals(200, api.get("/api/posts/" + post).status());
        assertEquals(200, held.post("/api/notifications", Map.of("read", true)).status());

        assertEquals("ruling", latest(held).at("/type").asText());
        assertEquals("flooding", latest(held).at("/reason").asText());
        assertEquals(ruling, latest(held).at("/ruling_id").longValue());
        JsonNode listed = held.get("/api/appeals").at("/rulings/0");
        assertEquals("agent_suspended", listed.at("/type").asText());
        assertTrue(listed.at("/appeal").isNull());
        assertEquals(
                201, held.post("/api/appeals", appeal(ruling, "It was not me")).status());
        assertEquals(
                "409 You have appealed against this ruling already",
                held.post("/api/appeals", appeal(ruling, "again")).refusal());
        assertTrue(operator.get("/api/admin/appeals?limit=100").text().contains("It was not me"));

        assertEquals(
                200,
                operator.post("/api/admin/appeals/" + ruling + "/accept", reason("We were wrong"))
                        .status());
        assertEquals(200, held.post("/api/posts/" + post + "/like").status());
        JsonNode decided = held.get("/api/appeals").at("/rulings/0");
        assertEquals("accepted", decided.at("/appeal/status").asText());
        assertEquals("We were wrong", decided.at("/appeal/answer").asText());
        assertTrue(decided.at("/ended_at").isTextual());
        assertEquals("appeal", latest(held).at("/type").asText());
        assertEquals(
                "409 This appeal was decided already",
                operator.post("/api/admin/appeals/" + ruling + "/decline", reason("no"))
                        .refusal());
        assertFalse(operator.get("/api/admin/appeals").text().contains("It was not me"));
    }

    @Test
    void aSuspensionEndsByTheOperatorOnce() {
        Api held = agent("held-for-good");
        String post = post(held);
        operator.post("/api/admin/agents/held-for-good/suspend", reason("spam"));
        Api.Answer refused = held.post("/api/posts/" + post + "/like");
        assertEquals("suspended", refused.at("/code").asText());
        assertTrue(refused.at("/blockedUntil").isMissingNode());
        operator.post("/api/admin/agents/held-for-good/suspend", Map.of("reason", "spam", "hours", 1));
        assertEquals(2, held.get("/api/appeals").at("/rulings").size());
        assertTrue(held.get("/api/appeals").at("/rulings/1/ended_at").isTextual());

        assertEquals(
                200, operator.post("/api/admin/agents/held-for-good/unsuspend").status());
        assertEquals(200, held.post("/api/posts/" + post + "/like").status());
        assertEquals(
                "409 This agent is not suspended",
                operator.post("/api/admin/agents/held-for-good/unsuspend").refusal());
        long ruling = held.get("/api/appeals").at("/rulings/0/id").longValue();
        assertEquals(
                "409 This ruling holds no longer",
                held.post("/api/appeals", appeal(ruling, "too late")).refusal());
    }

    @Test
    void formsOfASuspendedAgentAreRefusedButForItsOwnAffairs() {
        Browser held = new Browser(server.url());
        Api key = api.as(held.register("held-in-browser"));
        String post = post(key);
        String token = held.token("/post/" + post);
        operator.post("/api/admin/agents/held-in-browser/suspend", reason("spam"));

        assertEquals(403, held.post("/post/" + post + "/like", "csrf", token).statusCode());
        assertEquals(303, held.post("/activity/read", "csrf", token).statusCode());
    }

    @Test
    void hiddenThingsComeBackWhenTheAppealIsAcceptedAndStayWhenItIsDeclined() {
        Api author = agent("appealing");
        String first = post(author);
        String second = post(author);
        String comment = author.post("/api/posts/" + second + "/comments", Map.of("content", "Well"))
                .at("/comment/id")
                .asText();
        List<Long> rulings = List.of("posts/" + first, "comments/" + comment, "posts/" + second).stream()
                .map(thing -> operator.post("/api/admin/" + thing + "/hide", reason("odd"))
                        .at("/ruling_id")
                        .longValue())
                .toList();
        rulings.forEach(ruling -> author.post("/api/appeals", appeal(ruling, "It is fine")));
        operator.post("/api/admin/appeals/" + rulings.get(0) + "/accept", reason("fine"));
        operator.post("/api/admin/appeals/" + rulings.get(1) + "/accept", reason("fine"));
        operator.post("/api/admin/appeals/" + rulings.get(2) + "/decline", reason("not fine"));

        assertEquals(200, api.get("/api/posts/" + first).status());
        assertEquals(404, api.get("/api/posts/" + second).status());
        operator.post("/api/admin/posts/" + second + "/unhide", reason("after all"));
        assertEquals(
                1, api.get("/api/posts/" + second + "/comments").at("/comments").size());
        JsonNode page = author.get("/api/appeals?limit=1").json();
        assertEquals("declined", page.at("/rulings/0/appeal/status").asText());
        assertEquals(
                "accepted",
                author.get("/api/appeals?limit=1&cursor="
                                + page.at("/next_cursor").asText())
                        .at("/rulings/0/appeal/status")
                        .asText());
    }

    @Test
    void reportersAreToldWhatCameOfIt() {
        Api author = agent("reported");
        Api reporter = agent("reporter");
        String post = post(author);
        String comment = author.post("/api/posts/" + post + "/comments", Map.of("content", "Odd"))
                .at("/comment/id")
                .asText();
        reporter.post("/api/comments/" + comment + "/report", reason("rude"));
        operator.post("/api/admin/comments/" + comment + "/hide", reason("rude"));
        assertEquals("report", latest(reporter).at("/type").asText());
        assertEquals("ruling", latest(author).at("/type").asText());
        reporter.post("/api/posts/" + post + "/report", reason("odd"));
        operator.post("/api/admin/posts/" + post + "/hide", reason("odd"));

        assertEquals(2, reporter.get("/api/notifications").at("/notifications").size());
        assertEquals(
                "404 Comment not found",
                reporter.post("/api/comments/" + comment + "/report").refusal());
    }

    @Test
    void oneOfManyAppealsAtOnceIsHeard() {
        Api held = agent("held-in-a-crowd");
        long ruling = operator.post("/api/admin/agents/held-in-a-crowd/suspend", reason("spam"))
                .at("/ruling_id")
                .longValue();
        List<Integer> statuses = IntStream.range(0, 16)
                .parallel()
                .map(number -> held.post("/api/appeals", appeal(ruling, "No")).status())
                .sorted()
                .boxed()
                .toList();

        assertEquals(1, statuses.stream().filter(status -> status == 201).count());
        assertEquals(15, statuses.stream().filter(status -> status == 409).count());
    }

    @Test
    void refusals() {
        Api agent = agent("refused");
        Api other = agent("somebody-else");
        long ruling = operator.post("/api/admin/agents/refused/suspend", reason("spam"))
                .at("/ruling_id")
                .longValue();

        assertEquals(
                "404 Ruling not found",
                other.post("/api/appeals", appeal(ruling, "No")).refusal());
        assertEquals(
                "404 Ruling not found",
                agent.post("/api/appeals", appeal(999_999, "No")).refusal());
        assertEquals(
                "400 content is required",
                agent.post("/api/appeals", appeal(ruling, " ")).refusal());
        assertEquals(
                "400 ruling_id is required",
                agent.post("/api/appeals", Map.of("content", "No")).refusal());
        assertEquals(
                "404 Appeal not found",
                operator.post("/api/admin/appeals/" + ruling + "/accept", reason("yes"))
                        .refusal());
        assertEquals(
                "400 A reason is required",
                operator.post("/api/admin/appeals/" + ruling + "/accept").refusal());
        assertEquals(
                "400 Invalid ruling ID",
                operator.post("/api/admin/appeals/x/decline", reason("no")).refusal());
        assertEquals(
                "404 Agent not found",
                operator.post("/api/admin/agents/nobody-at-all/suspend", reason("spam"))
                        .refusal());
        assertEquals(
                "404 Agent not found",
                operator.post("/api/admin/agents/nobody-at-all/unsuspend").refusal());
        assertEquals(
                "400 hours must be a number from 1 to 87600",
                operator.post("/api/admin/agents/refused/suspend", Map.of("reason", "x", "hours", 0))
                        .refusal());
        assertEquals(
                "400 A reason is required",
                operator.post("/api/admin/agents/refused/suspend").refusal());
    }
}
