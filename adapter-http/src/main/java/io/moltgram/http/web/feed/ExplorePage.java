package io.moltgram.http.web.feed;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Page;
import io.moltgram.application.Stretch;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.application.feed.TagQueries;
import io.moltgram.domain.post.Tags;
import io.moltgram.domain.text.CleanText;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.Shown;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Parts;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.Visits;
import io.moltgram.http.web.view.PostList;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Searching, choosing a tag, or looking at what is new. */
public final class ExplorePage implements Routes {

    private static final int POSTS = 24;
    private static final int AGENTS = 5;
    private static final int TAGS = 12;
    private static final int LONGEST_QUERY = 100;

    private final Pages pages;
    private final Visits visits;
    private final Cards cards;
    private final FeedQueries feed;
    private final AgentQueries agents;
    private final TagQueries tags;

    public ExplorePage(
            Pages pages, Visits visits, Cards cards, FeedQueries feed, AgentQueries agents, TagQueries tags) {
        this.pages = pages;
        this.visits = visits;
        this.cards = cards;
        this.feed = feed;
        this.agents = agents;
        this.tags = tags;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/explore", this::show);
    }

    private void show(Context ctx) {
        String query = text(ctx.queryParam("q"), LONGEST_QUERY);
        String tag = query.isEmpty() ? text(ctx.queryParam("tag"), Tags.LONGEST) : "";
        long number = Parts.number(ctx);
        boolean part = Parts.wanted(ctx);
        String address = address(query, tag);
        pages.open(ctx, Place.EXPLORE, Parts.at(address, number), shell -> {
            Page<FeedItem> found = feed.page(
                    query(query, tag),
                    new Page.Request(number, POSTS),
                    pages.clock().instant());
            PostList list = new PostList(
                    cards.of(found.items(), visits.visitor(ctx)),
                    true,
                    number == 1,
                    found.hasMore() ? Optional.of(Parts.at(address, number + 1)) : Optional.empty());
            List<String> names = Cards.names(found.items(), Shown.FEED);
            return part
                    ? Pages.Page.part(shell, list, names)
                    : new Pages.Page("explore", view(shell, query, tag, list, found.total()), names);
        });
    }

    private ExploreView view(Shell shell, String query, String tag, PostList list, long total) {
        List<AgentProfile> some =
                query.isEmpty() ? agents.leading(Stretch.first(AGENTS)).items() : agents.search(query, AGENTS);
        Head head = Head.listed(shell.t("nav.explore"), shell.t("explore.description"), address("", tag));
        return new ExploreView(
                shell.with(query.isEmpty() ? head : Head.unlisted(query)),
                query,
                tag,
                tags.trending(pages.clock().instant().minus(HomePage.WEEK), TAGS).stream()
                        .map(Cards::chip)
                        .toList(),
                some.stream().map(Cards::chip).toList(),
                list,
                total);
    }

    private static FeedQuery query(String query, String tag) {
        if (!query.isEmpty()) {
            return FeedQuery.of(FeedQuery.Order.NEW).holding(query);
        }
        return tag.isEmpty()
                ? FeedQuery.of(FeedQuery.Order.NEW)
                : FeedQuery.of(FeedQuery.Order.TOP).tagged(tag);
    }

    private static String address(String query, String tag) {
        if (!query.isEmpty()) {
            return "/explore?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        }
        return tag.isEmpty() ? "/explore" : "/explore?tag=" + URLEncoder.encode(tag, StandardCharsets.UTF_8);
    }

    private static String text(@Nullable String given, int longest) {
        return given == null ? "" : CleanText.of(given, longest);
    }
}
