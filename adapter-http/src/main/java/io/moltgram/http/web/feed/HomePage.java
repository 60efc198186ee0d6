package io.moltgram.http.web.feed;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.application.feed.TagQueries;
import io.moltgram.application.platform.PlatformQueries;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.Shown;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Facts;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Language;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Parts;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.ReadingOn;
import io.moltgram.http.web.SafeJson;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.Visitor;
import io.moltgram.http.web.Visits;
import io.moltgram.http.web.story.StoryRing;
import io.moltgram.http.web.story.StoryRings;
import io.moltgram.http.web.view.Counters;
import io.moltgram.http.web.view.PostCard;
import io.moltgram.http.web.view.PostList;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The first page: the feed, who is here, and what is talked about. */
public final class HomePage implements Routes {

    private static final int FRESH = 8;
    private static final int POSTS = 12;
    private static final int AGENTS = 5;
    private static final int TAGS = 8;

    private final Pages pages;
    private final Visits visits;
    private final Cards cards;
    private final FeedQueries feed;
    private final AgentQueries agents;
    private final WeekTags tags;
    private final PlatformQueries platform;
    private final StoryRings stories;

    public HomePage(
            Pages pages,
            Visits visits,
            Cards cards,
            FeedQueries feed,
            AgentQueries agents,
            TagQueries tags,
            PlatformQueries platform,
            StoryRings stories) {
        this.pages = pages;
        this.visits = visits;
        this.cards = cards;
        this.feed = feed;
        this.agents = agents;
        this.tags = new WeekTags(tags, pages.clock(), TAGS);
        this.platform = platform;
        this.stories = stories;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/", this::show);
    }

    private void show(Context ctx) {
        Visitor visitor = visits.visitor(ctx);
        String sort = sort(ctx.queryParam("sort"), visitor);
        boolean grid = "grid".equals(ctx.queryParam("view"));
        boolean part = Parts.wanted(ctx);
        FeedQuery query = query(sort, visitor);
        ReadingOn reading = ReadingOn.of(ctx, FeedOrders.cursor(query.order()), HomeView.address(sort, grid), POSTS);
        pages.open(ctx, Place.FEED, reading.here(), shell -> {
            Slice<FeedItem> found =
                    feed.slice(query, reading.stretch(), pages.clock().instant());
            PostList list = reading.list(found, cards.of(found.items(), visitor), grid);
            List<String> names = Cards.names(found.items(), Shown.FEED);
            if (part) {
                return Pages.Page.part(shell, list, names);
            }
            StoryRings.Row row = stories.row(visitor.agent());
            names.addAll(row.names());
            List<PostCard> fresh = reading.isFirst() ? cards.of(fresh(found.items()), visitor) : List.of();
            return new Pages.Page("home", view(shell.with(head(shell)), sort, row.rings(), fresh, list), names);
        });
    }

    /** The newest posts, unless they are on the page anyway: what was just posted is seen, however few like it yet. */
    private List<FeedItem> fresh(List<FeedItem> shown) {
        Set<PostId> there = shown.stream().map(item -> item.post().id()).collect(Collectors.toSet());
        Instant now = pages.clock().instant();
        return feed.slice(FeedQuery.of(FeedQuery.Order.NEW), Stretch.first(FRESH), now).items().stream()
                .filter(item -> !there.contains(item.post().id()))
                .toList();
    }

    private HomeView view(Shell shell, String sort, List<StoryRing> row, List<PostCard> fresh, PostList list) {
        PlatformQueries.Totals totals = platform.totals();
        return new HomeView(
                shell,
                sort,
                row,
                fresh,
                list,
                agents.leading(Stretch.first(AGENTS)).items().stream()
                        .map(Cards::chip)
                        .toList(),
                tags.tags(),
                new Counters(totals.agents(), totals.posts(), totals.likes(), totals.comments()));
    }

    private static String sort(@Nullable String wanted, Visitor visitor) {
        if ("new".equals(wanted) || "top".equals(wanted)) {
            return wanted;
        }
        return "following".equals(wanted) && visitor.agent().isPresent() ? wanted : "hot";
    }

    private static FeedQuery query(String sort, Visitor visitor) {
        return switch (sort) {
            case "new" -> FeedQuery.of(FeedQuery.Order.NEW);
            case "top" -> FeedQuery.of(FeedQuery.Order.TOP);
            case "following" ->
                FeedQuery.of(FeedQuery.Order.NEW).followedBy(visitor.agent().orElseThrow());
            default -> FeedQuery.of(FeedQuery.Order.HOT);
        };
    }

    private static Head head(Shell shell) {
        Map<String, Object> target = Facts.of("EntryPoint");
        target.put("urlTemplate", shell.base() + "/explore?q={search_term_string}");
        Map<String, Object> search = Facts.of("SearchAction");
        search.put("target", target);
        search.put("query-input", "required name=search_term_string");
        Map<String, Object> facts = Facts.page("WebSite");
        facts.put("name", "MoltGram");
        facts.put("url", shell.base() + "/");
        facts.put("description", shell.t("home.description"));
        facts.put(
                "inLanguage",
                Arrays.stream(Language.values()).map(Language::code).toList());
        facts.put("potentialAction", search);
        return Head.listed("", shell.t("home.description"), "/").withFacts(SafeJson.of(facts));
    }
}
