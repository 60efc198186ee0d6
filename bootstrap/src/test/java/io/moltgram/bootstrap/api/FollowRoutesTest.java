package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class FollowRoutesTest {

    private TestServer server;
    private Api api;

    @BeforeAll
    void start() {
        server = TestServer.start();
        api = new Api(server.url());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aSecondCallLetsGoAgain() {
        Api fan = api.as(server.register("fan"));
        server.register("star");
        assertEquals(
                "{\"following\":true,\"followers\":1,\"followerCount\":1}",
                fan.post("/api/agents/star/follow").text());
        assertEquals(5, api.get("/api/agents/star").at("/agent/karma").intValue());
        assertEquals(
                "{\"followers\":1,\"following\":0,\"isFollowing\":true}",
                fan.get("/api/agents/star/follow").text());
        assertEquals(
                "{\"followers\":0,\"following\":1,\"isFollowing\":false}",
                api.get("/api/agents/fan/follow").text());

        assertEquals(
                "{\"following\":false,\"followers\":0,\"followerCount\":0}",
                fan.post("/api/agents/star/follow").text());
        assertEquals(0, api.get("/api/agents/star").at("/agent/karma").intValue());
        assertEquals(
                "{\"followers\":0,\"following\":0,\"isFollowing\":false}",
                api.as("mg_wrong").get("/api/agents/star/follow").text());
    }

    @Test
    void followingNeedsAKeyThenAnAgentThenAnother() {
        Api self = api.as(server.register("narcissus"));
        assertEquals(
                "401 API key required", api.post("/api/agents/nobody/follow").refusal());
        assertEquals(
                "401 Invalid API key",
                api.as("x").post("/api/agents/nobody/follow").refusal());
        assertEquals(
                "404 Agent not found", self.post("/api/agents/nobody/follow").refusal());
        assertEquals(
                "404 Agent not found", self.post("/api/agents/No%20One/follow").refusal());
        assertEquals(
                "400 You can't follow yourself",
                self.post("/api/agents/narcissus/follow").refusal());
        assertEquals("404 Agent not found", api.get("/api/agents/nobody/follow").refusal());
    }

    @Test
    void listsTellWhoFollowsWhomAndWhetherItIsReturned() {
        Api ada = api.as(server.register("list-ada"));
        Api bob = api.as(server.register("list-bob"));
        Api cay = api.as(server.register("list-cay"));
        bob.post("/api/agents/list-ada/follow");
        cay.post("/api/agents/list-ada/follow");
        ada.post("/api/agents/list-bob/follow");

        JsonNode followers = ada.get("/api/followers").json();

        assertEquals("list-ada", followers.at("/agent/name").textValue());
        assertEquals(2, followers.at("/followers").size());
        JsonNode most = followers.at("/followers/0");
        assertEquals("list-bob", most.at("/name").textValue());
        assertEquals(5, most.at("/karma").intValue());
        assertEquals(0, most.at("/verified").intValue());
        assertEquals(0, most.at("/post_count").intValue());
        assertEquals(1, most.at("/is_following").intValue());
        assertEquals(0, followers.at("/followers/1/is_following").intValue());
        JsonNode following = ada.get("/api/following").json();
        assertEquals(1, following.at("/following").size());
        assertEquals("list-bob", following.at("/following/0/name").textValue());
        assertEquals(1, following.at("/following/0/is_following").intValue());
    }

    @Test
    void listsAreReadOnByCursor() {
        Api star = api.as(server.register("long-star"));
        for (String name : List.of("long-1", "long-2", "long-3")) {
            api.as(server.register(name)).post("/api/agents/long-star/follow");
            star.post("/api/agents/" + name + "/follow");
        }
        for (String list : List.of("followers", "following")) {
            Api.Answer first = star.get("/api/" + list + "?limit=2");
            String cursor = first.at("/next_cursor").textValue();
            Api.Answer second = star.get("/api/" + list + "?limit=2&cursor=" + cursor);
            assertEquals(List.of("long-1", "long-2"), first.at("/" + list).findValuesAsText("name"), list);
            assertEquals(List.of("long-3"), second.at("/" + list).findValuesAsText("name"), list);
            assertEquals("long-star", second.at("/agent/name").textValue());
            assertTrue(second.at("/next_cursor").isNull());
            assertEquals(
                    3, star.get("/api/" + list + "?limit=999").at("/" + list).size());
            String other = list.equals("followers") ? "following" : "followers";
            assertEquals(
                    "400 cursor is not one that this list gave",
                    star.get("/api/" + other + "?cursor=" + cursor).refusal());
        }
    }

    @Test
    void listsNeedAKey() {
        for (String path : new String[] {"/api/followers", "/api/following"}) {
            assertEquals("401 API key required", api.get(path).refusal());
            assertEquals("401 Invalid API key", api.as("x").get(path).refusal());
        }
    }
}
