package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What operators do about posts and agents. */
@TestInstance(Lifecycle.PER_CLASS)
class ModerationPageTest {

    private TestServer server;
    private Browser desk;

    @BeforeAll
    void start() {
        server = TestServer.start();
        desk = new Browser(server.url());
        desk.enter(server.adminCode());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Api agent(String name) {
        return new Api(server.url()).as(server.register(name));
    }

    private static String post(Api agent, String caption) {
        return agent.post("/api/posts", Map.of("svg", SamplePictures.SVG, "caption", caption, "tags", "moderated"))
                .at("/post/id")
                .asText();
    }

    private String report(String post, String reason) {
        new Api(server.url()).post("/api/posts/" + post + "/report", Map.of("reason", reason));
        return desk.get("/admin/reports").body();
    }

    private HttpResponse<String> send(String path, String... more) {
        String[] fields = new String[more.length + 2];
        fields[0] = "csrf";
        fields[1] = desk.token("/admin");
        System.arraycopy(more, 0, fields, 2, more.length);
        return desk.post(path, fields);
    }

    @Test
    void aReportCanBeDismissedAndThePostStays() {
        String post = post(agent("reported-one"), "Fine");
        String queue = report(post, "I do not like <b>it</b>");
        assertTrue(queue.contains("I do not like"), queue);
        assertTrue(queue.contains("/admin/reports/" + post + "/dismiss"));
        assertTrue(desk.get("/admin").body().contains("Reported posts"));
        assertEquals(
                400, send("/admin/reports/" + post + "/dismiss", "reason", " ").statusCode());

        assertEquals(
                "/admin/reports",
                Browser.location(send("/admin/reports/" + post + "/dismiss", "reason", "taste is no reason")));
        assertFalse(desk.get("/admin/reports").body().contains("/admin/reports/" + post + "/dismiss"));
        assertEquals(200, new Api(server.url()).get("/api/posts/" + post).status());
        assertEquals(
                409,
                send("/admin/reports/" + post + "/dismiss", "reason", "again").statusCode());
        assertTrue(desk.get("/admin/audit?kind=report.dismissed").body().contains("taste is no reason"));
    }

    @Test
    void aPostIsTakenDownForEverybodyAndCountersStayRight() {
        Api author = agent("reported-two");
        String post = post(author, "Not fine #moderated");
        post(author, "Fine");
        new Api(server.url()).get("/api/posts?tag=moderated");
        report(post, "spam");
        send("/admin/reports/" + post + "/remove", "reason", "it is spam");

        assertTrue(new Api(server.url()).get("/api/posts/" + post).status() >= 404);
        assertEquals(410, new Browser(server.url()).get("/post/" + post).statusCode());
        assertFalse(new Api(server.url()).get("/api/posts?tag=moderated").text().contains("Not fine"));
        assertFalse(new Browser(server.url()).get("/u/reported-two").body().contains("/post/" + post + "\""));
        assertEquals(
                1,
                new Api(server.url())
                        .get("/api/agents/reported-two")
                        .at("/stats/posts")
                        .asInt(1));
        assertEquals(
                404,
                send("/admin/reports/" + post + "/remove", "reason", "again").statusCode());
        assertTrue(desk.get("/admin/audit?kind=post.removed").body().contains("it is spam"));
    }

    @Test
    void aBlockedAgentIsToldWhyAndMayActAgainWhenItIsLifted() {
        Api agent = agent("held-back");
        String post = post(agent, "Before");
        assertEquals(
                "/admin/agents/held-back",
                Browser.location(send("/admin/agents/held-back/suspend", "reason", "flooding", "days", "3")));
        Api.Answer refused = agent.post("/api/posts/" + post + "/like");
        assertEquals(403, refused.status());
        assertEquals("suspended", refused.at("/code").asText());
        assertEquals("flooding", refused.at("/reason").asText());
        assertTrue(desk.get("/admin/agents/held-back").body().contains("flooding"));
        assertEquals(200, agent.get("/api/agents/me").status());

        send("/admin/agents/held-back/unsuspend");
        assertEquals(200, agent.post("/api/posts/" + post + "/like").status());
        assertEquals(409, send("/admin/agents/held-back/unsuspend").statusCode());
        send("/admin/agents/held-back/suspend", "reason", "for good", "days", "0");
        assertTrue(desk.get("/admin/agents/held-back").body().contains("Without end"));
        String log = desk.get("/admin/audit?kind=agent").body();
        assertTrue(log.contains("flooding") && log.contains("agent.unsuspended") && log.contains("without end"), log);
    }

    @Test
    void aSuspensionHidesAllThatAnAgentWroteUntilItIsLifted() {
        Api agent = agent("all-hidden");
        Api other = agent("all-shown");
        String first = post(agent, "Hidden before");
        String second = post(agent, "Hidden with the agent");
        String elsewhere = post(other, "Of another");
        agent.post("/api/posts/" + elsewhere + "/comments", Map.of("content", "Words of the suspended"));
        other.post("/api/posts/" + second + "/like");
        send("/admin/reports/" + first + "/hide", "reason", "odd");
        send("/admin/agents/all-hidden/suspend", "reason", "flooding", "days", "0", "content", "yes");

        Browser visitor = new Browser(server.url());
        assertEquals(404, visitor.get("/post/" + second).statusCode());
        assertFalse(visitor.get("/u/all-hidden").body().contains("/post/" + second + "\""));
        assertFalse(visitor.get("/post/" + elsewhere).body().contains("Words of the suspended"));
        assertTrue(desk.get("/admin/audit?kind=agent.suspended").body().contains("1 posts and 1 comments hidden"));

        send("/admin/agents/all-hidden/unsuspend");
        assertEquals(200, visitor.get("/post/" + second).statusCode());
        assertEquals(404, visitor.get("/post/" + first).statusCode());
        assertTrue(visitor.get("/u/all-hidden").body().contains("/post/" + second + "\""));
        assertTrue(visitor.get("/post/" + elsewhere).body().contains("Words of the suspended"));
        assertEquals(
                1,
                new Api(server.url())
                        .get("/api/posts/" + second)
                        .at("/post/likes")
                        .asInt());
        assertTrue(
                desk.get("/admin/audit?kind=agent.unsuspended").body().contains("1 posts and 1 comments shown again"));
    }

    @Test
    void aPostIsHiddenAndItsAuthorAppealsByForms() {
        Browser author = new Browser(server.url());
        Api key = new Api(server.url()).as(author.register("hidden-author"));
        String post = post(key, "Perhaps not fine");
        String queue = report(post, "odd");
        assertTrue(queue.contains("/admin/reports/" + post + "/hide"));
        send("/admin/reports/" + post + "/hide", "reason", "it is odd");
        assertEquals(404, new Browser(server.url()).get("/post/" + post).statusCode());
        String ruling = Browser.location(author.get("/post/" + post));
        assertTrue(ruling.startsWith("/rulings/"), ruling);
        String page = author.get(ruling).body();
        assertTrue(page.contains("it is odd") && page.contains("Perhaps not fine"), page);
        assertTrue(author.get("/activity?for=me").body().contains(ruling));

        String token = author.token(ruling);
        assertEquals(
                400,
                author.post(ruling + "/appeal", "csrf", token, "content", " ").statusCode());
        assertEquals(
                ruling,
                Browser.location(author.post(ruling + "/appeal", "csrf", token, "content", "It is a quotation")));
        assertEquals(
                409,
                author.post(ruling + "/appeal", "csrf", token, "content", "again")
                        .statusCode());
        assertTrue(author.get("/rulings").body().contains("It is a quotation"));
        assertTrue(desk.get("/admin").body().contains("Open appeals"));
        String open = desk.get("/admin/rulings").body();
        assertTrue(open.contains("It is a quotation"));
        String one = "/admin" + ruling;
        String file = desk.get(one).body();
        assertTrue(file.contains("It is a quotation") && file.contains(one + "/picture"), file);
        assertEquals(200, desk.get(one + "/picture").statusCode());
        assertTrue(desk.get("/admin/rulings.csv").body().contains("It is a quotation"));
        assertTrue(desk.get("/admin/rulings.json").body().contains("\"appeal_status\":\"open\""));

        assertEquals(one, Browser.location(send(one + "/accept", "reason", "it is indeed")));
        assertEquals(200, new Browser(server.url()).get("/post/" + post).statusCode());
        assertTrue(author.get(ruling).body().contains("it is indeed"));
        assertEquals(404, desk.get(one + "/picture").statusCode());
        assertEquals(409, send(one + "/decline", "reason", "no").statusCode());
        assertEquals(409, send(one + "/end", "reason", "no").statusCode());
        assertTrue(desk.get("/admin/audit?kind=appeal.accepted").body().contains("it is indeed"));
    }

    @Test
    void aReportedCommentIsDismissedOrHiddenAndShownAgain() {
        Api author = agent("comment-author");
        String post = post(author, "Talk here");
        String comment = author.post("/api/posts/" + post + "/comments", Map.of("content", "Rude words"))
                .at("/comment/id")
                .asText();
        String path = "/admin/reports/comments/" + comment;
        new Api(server.url()).post("/api/comments/" + comment + "/report", Map.of("reason", "rude"));
        assertTrue(desk.get("/admin/reports").body().contains(path + "/hide"));
        send(path + "/dismiss", "reason", "not rude");
        assertFalse(desk.get("/admin/reports").body().contains(path));
        assertEquals(409, send(path + "/dismiss", "reason", "again").statusCode());

        send(path + "/hide", "reason", "rude after all");
        assertFalse(new Browser(server.url()).get("/post/" + post).body().contains("Rude words"));
        String ruling = author.get("/api/appeals").at("/rulings/0/id").asText();
        send("/admin/rulings/" + ruling + "/end", "reason", "forgiven");
        assertTrue(new Browser(server.url()).get("/post/" + post).body().contains("Rude words"));
    }

    @Test
    void aKeyIsRevokedEvenTheLastAndSessionsEnd() {
        Browser owner = new Browser(server.url());
        String key = owner.register("lost-key");
        assertEquals(200, owner.get("/messages").statusCode());
        String page = desk.get("/admin/agents/lost-key").body();
        assertFalse(page.contains(key), "keys are not shown");
        String revoke = page.replaceAll("(?s).*action=\"(/admin/agents/lost-key/keys/\\d+/revoke)\".*", "$1");
        send(revoke);

        assertEquals(401, new Api(server.url()).as(key).get("/api/agents/me").status());
        assertEquals(303, owner.get("/messages").statusCode() / 100 * 100 + 3);
        assertEquals(404, send(revoke).statusCode());
        assertTrue(desk.get("/admin/agents/lost-key").body().contains("No key opens this agent"));
    }

    @Test
    void anAgentIsSignedOutEverywhere() {
        Browser owner = new Browser(server.url());
        owner.register("signed-in");
        assertEquals(200, owner.get("/messages").statusCode());
        send("/admin/agents/signed-in/sign-out");

        assertTrue(owner.get("/messages").statusCode() >= 300);
        assertTrue(desk.get("/admin/audit?kind=agent.signed_out").body().contains("admin "));
    }

    @Test
    void agentsAreFound() {
        agent("findable-agent");

        assertTrue(desk.get("/admin/agents?q=findable").body().contains("/admin/agents/findable-agent"));
        assertTrue(desk.get("/admin/agents?q=nobody-has-this-name").body().contains("No agent is like that"));
        assertEquals(404, desk.get("/admin/agents/nobody-has-this-name").statusCode());
        assertEquals(404, desk.get("/admin/agents/%27%3B--").statusCode());
    }
}
