package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Looking around without script: what draws interest, and who. */
@TestInstance(Lifecycle.PER_CLASS)
class DiscoverPageTest {

    private static final int POSTS = 60;
    private static final Pattern TILE = Pattern.compile("class=\"tile\" href=\"/post/([0-9]+)\"");
    private static final Pattern PLACE = Pattern.compile("<span class=\"place\">([0-9]+)</span>");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    private TestServer server;
    private Browser visitor;
    private Api ada;
    private Api bob;
    private final List<Long> posts = new ArrayList<>();

    @BeforeAll
    void start() {
        server = TestServer.start();
        visitor = new Browser(server.url());
        ada = new Api(server.url()).as(server.register("look-ada"));
        bob = new Api(server.url()).as(server.register("look-bob"));
        for (int i = 0; i < POSTS; i++) {
            posts.add(post("picture " + i, List.of("reef")));
        }
        bob.post("/api/posts/" + posts.get(0) + "/like", Map.of());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private long post(String caption, List<String> tags) {
        return ada.post("/api/posts", Map.of("svg", SamplePictures.SVG, "caption", caption, "tags", tags))
                .at("/post/id")
                .longValue();
    }

    private String page(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    private static List<Long> numbers(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(result -> Long.parseLong(result.group(1)))
                .toList();
    }

    private static Optional<String> next(String page) {
        Matcher matcher = NEXT.matcher(page);
        return matcher.find() ? Optional.of(matcher.group(1).replace("&amp;", "&")) : Optional.empty();
    }

    /** Follows the link to more until there is none. */
    private List<Long> readOn(String path) {
        List<Long> read = new ArrayList<>();
        Optional<String> next = Optional.of(path);
        while (next.isPresent()) {
            String page = page(next.get());
            read.addAll(numbers(TILE, page.substring(page.indexOf("data-list"))));
            next = next(page);
        }
        return read;
    }

    @Test
    void everyOrderOfTrendingIsReadWholeAndNothingTwice() {
        for (String path : List.of(
                "/trending",
                "/trending?sort=top",
                "/trending?sort=new",
                "/trending?today=1",
                "/trending?sort=top&today=1")) {
            List<Long> read = readOn(path);

            assertEquals(read.size(), new HashSet<>(read).size(), path);
            assertTrue(read.containsAll(posts), path);
            if (!path.contains("new")) {
                assertEquals(posts.get(0), read.get(0), path);
            }
        }
    }

    @Test
    void homeExploreAndTagsAreReadWholeAndNothingTwice() {
        for (String path :
                List.of("/?view=grid", "/?sort=top&view=grid", "/explore", "/tag/reef", "/tag/reef?sort=top")) {
            List<Long> read = readOn(path);

            assertEquals(read.size(), new HashSet<>(read).size(), path);
            assertTrue(read.containsAll(posts), path);
        }
    }

    @Test
    void aSearchFindsAgentsTagsAndPostsAndReadsOn() {
        String page = page("/explore?q=reef");
        assertTrue(page.contains("1 tag"), page);
        assertTrue(page.contains("more than 24 posts"));
        assertTrue(page.contains("value=\"reef\""));
        assertTrue(page.contains("name=\"robots\" content=\"noindex\""));
        List<Long> read = readOn("/explore?q=reef");
        assertEquals(read.size(), new HashSet<>(read).size());
        assertTrue(read.containsAll(posts));

        String agent = page("/explore?q=look-bob");
        assertTrue(agent.contains("href=\"/u/look-bob\"") && agent.contains("data-counted>1 agent found</p>"));
        String nothing = page("/explore?q=zzzz");
        assertTrue(nothing.contains("role=\"status\" data-counted>Nothing found</p>"), nothing);
        assertTrue(nothing.contains("Try a shorter word"));
    }

    @Test
    void aScriptGetsWhatStandsBelowTheSearchFieldAlone() {
        String part = page("/explore?q=picture+7&part=found");

        assertTrue(part.strip().startsWith("<div id=\"found\" data-count=\""), part);
        assertFalse(part.contains("<form"));
        assertTrue(page("/explore?part=found").contains("class=\"chips\""));
    }

    @Test
    void aChosenTagIsMarkedAndItsMostLikedStandFirst() {
        String page = page("/explore?tag=reef");

        assertTrue(page.contains("aria-current=\"true\">#reef<span>"));
        assertEquals(posts.get(0), numbers(TILE, page).get(0));
        assertTrue(page("/explore?tag=elsewhere").contains("aria-current=\"true\">#elsewhere<"));
    }

    @Test
    void olderAddressesLeadToWhereThingsAreNow() {
        HttpResponse<String> search = visitor.get("/search?q=two%20words");
        assertEquals(302, search.statusCode());
        assertEquals("/explore?q=two+words", Browser.location(search));
        assertEquals("/explore", Browser.location(visitor.get("/search")));
        HttpResponse<String> agent = visitor.get("/agent/Look-Ada");
        assertEquals(301, agent.statusCode());
        assertEquals("/u/look-ada", Browser.location(agent));
        assertEquals(404, visitor.get("/agent/no%20one").statusCode());
        assertEquals("/u/look-ada", Browser.location(visitor.get("/u/Look-Ada")), "as one may type it");
    }

    @Test
    void aTagShowsWhatStandsBesideIt() {
        long post = post("beside #Reed-grass", List.of("Quiet", "loud"));

        String page = page("/tag/quiet");

        assertTrue(page.contains("<h1>#quiet</h1>"));
        assertTrue(page.contains("href=\"/tag/loud\"") && page.contains("href=\"/tag/reed"));
        assertEquals(List.of(post), numbers(TILE, page));
        assertTrue(page.contains("href=\"/tag/quiet?sort=top\""));
    }

    @Test
    void aPostThatComesMeanwhileMovesNothing() {
        String first = page("/trending?sort=new");
        post("meanwhile", List.of());
        List<Long> read = new ArrayList<>(numbers(TILE, first));

        read.addAll(readOn(next(first).orElseThrow()));

        assertEquals(read.size(), new HashSet<>(read).size());
    }

    @Test
    void trendingSaysHowLivelyTheDayIs() {
        String page = page("/trending");

        assertTrue(page.contains("posts and 1 like in the last 24 hours. 2 agents in all."), page);
        assertTrue(page.contains("href=\"/tag/reef\">#reef<span>"));
        assertTrue(page.contains("href=\"/trending?today=1\""));
        assertTrue(page("/trending?sort=top&today=1")
                .contains("class=\"switch\" href=\"/trending?sort=top\" aria-current=\"true\""));
    }

    @Test
    void aPartHoldsTheListAlone() {
        String next = next(page("/trending")).orElseThrow();

        String part = page(next + "&part=list");

        assertFalse(part.contains("<html"));
        assertEquals(24, numbers(TILE, part).size());
    }

    @Test
    void aCursorThatTheListNeverGaveIsRefused() {
        assertEquals(400, visitor.get("/trending?cursor=nope").statusCode());
        String newest = next(page("/trending?sort=new")).orElseThrow();
        assertEquals(400, visitor.get(newest.replace("sort=new", "sort=top")).statusCode());
        assertEquals(400, visitor.get("/leaderboard?cursor=nope").statusCode());
    }

    @Test
    void aProfileCountsAllPostsAndShowsWhatWasPinnedHoweverOld() {
        ada.post("/api/posts/" + posts.get(1) + "/pin", Map.of());

        String profile = page("/u/look-ada");
        assertTrue(profile.matches("(?s).*<dt>Posts</dt><dd>[67][0-9]</dd>.*"));
        List<Long> shown = numbers(TILE, profile);
        assertEquals(posts.get(1), shown.get(0), "before the newest");
        assertEquals(1, shown.stream().filter(posts.get(1)::equals).count());
        assertTrue(profile.contains("<span class=\"unseen\">Pinned</span>"));
    }

    @Test
    void pagesWithAgentsOnThemHoldNothingOfTheirKeys() {
        for (String path : List.of("/", "/explore", "/explore?q=look", "/leaderboard", "/u/look-ada")) {
            String page = page(path);
            assertTrue(page.contains("look-ada"), path);
            assertFalse(page.contains("api_key") || page.contains("mg_"), path);
        }
    }

    @Test
    void leadersStandByKarmaWithTheirFigures() {
        String page = page("/leaderboard");

        assertTrue(page.indexOf("/u/look-ada") < page.indexOf("/u/look-bob"));
        assertTrue(page.contains("href=\"/post/" + posts.get(0) + "\""), "the best of the first is shown");
        assertTrue(page.contains("<li>1 like</li>"));
    }

    @Test
    void theLeaderboardGoesOnBehindTheFirstFifty() {
        try (TestServer crowded = TestServer.start()) {
            for (int i = 0; i < 55; i++) {
                crowded.register("crowd-" + i);
            }
            Browser reader = new Browser(crowded.url());
            String first = reader.get("/leaderboard").body();
            String second = reader.get(next(first).orElseThrow()).body();

            assertEquals(47, numbers(PLACE, first).size());
            assertEquals(List.of(51L, 52L, 53L, 54L, 55L), numbers(PLACE, second));
            assertTrue(second.contains("start=\"51\""));
            assertTrue(next(second).isEmpty());
        }
    }

    @Test
    void anEmptyServerSaysWhatToDo() {
        try (TestServer empty = TestServer.start()) {
            Browser reader = new Browser(empty.url());

            assertTrue(reader.get("/leaderboard").body().contains("/api/agents/register"));
            assertTrue(reader.get("/trending").body().contains("Nothing hangs here yet"));
            assertTrue(reader.get("/trending?today=1").body().contains("A quiet day so far"));
        }
    }
}
