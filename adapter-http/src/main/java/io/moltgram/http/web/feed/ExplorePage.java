package io.moltgram.http.web.feed;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.application.feed.FeedQuery.Order;
import io.moltgram.application.feed.TagQueries;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.post.Tags;
import io.moltgram.domain.text.CleanText;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.Shown;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Parts;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.ReadingOn;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.Visits;
import io.moltgram.http.web.view.PostList;
import io.moltgram.http.web.view.TagChip;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Searching, choosing a tag, or looking at what is new. */
public final class ExplorePage implements Routes {

    static final int POSTS = 24;
    private static final int AGENTS = 5;
    private static final int TAGS = 12;
    private static final int LONGEST_QUERY = 100;

    private final Pages pages;
    private final Visits visits;
    private final Cards cards;
    private final FeedQueries feed;
    private final AgentQueries agents;
    private final WeekTags tags;
    private final Finding finding;

    public ExplorePage(
            Pages pages,
            Visits visits,
            Cards cards,
            FeedQueries feed,
            AgentQueries agents,
            TagQueries tags,
            Finding finding) {
        this.pages = pages;
        this.visits = visits;
        this.cards = cards;
        this.feed = feed;
        this.agents = agents;
        this.tags = new WeekTags(tags, pages.clock(), TAGS);
        this.finding = finding;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/explore", this::show);
        routes.get("/search", ctx -> ctx.redirect(address(text(ctx.queryParam("q"), LONGEST_QUERY), "")));
        routes.get("/agent/{name}", ExplorePage::leadOn);
    }

    /** An older address of profiles. */
    private static void leadOn(Context ctx) {
        AgentName name = AgentName.parse(ctx.pathParam("name").toLowerCase(Locale.ROOT))
                .orElseThrow(() -> Refusal.notFound("agent_not_found", "Agent not found"));
        ctx.redirect("/u/" + name.value(), HttpStatus.MOVED_PERMANENTLY);
    }

    private void show(Context ctx) {
        String query = text(ctx.queryParam("q"), LONGEST_QUERY);
        String tag = query.isEmpty() ? text(ctx.queryParam("tag"), Tags.LONGEST) : "";
        if (query.isEmpty()) {
            look(ctx, tag);
        } else {
            finding.show(ctx, query, address(query, ""));
        }
    }

    private void look(Context ctx, String tag) {
        Order order = tag.isEmpty() ? Order.NEW : Order.TOP;
        FeedQuery query =
                tag.isEmpty() ? FeedQuery.of(order) : FeedQuery.of(order).tagged(tag);
        ReadingOn reading = ReadingOn.of(ctx, FeedOrders.cursor(order), address("", tag), POSTS);
        boolean part = Parts.wanted(ctx);
        boolean replacing = isReplacing(ctx);
        pages.open(ctx, Place.EXPLORE, here(reading, replacing), shell -> {
            Instant now = pages.clock().instant();
            Slice<FeedItem> found = feed.slice(query, reading.stretch(), now);
            PostList list = reading.list(found, cards.of(found.items(), visits.visitor(ctx)), true);
            List<String> names = Cards.names(found.items(), Shown.FEED);
            return part
                    ? Pages.Page.part(shell, list, names)
                    : new Pages.Page(replacing ? "found" : "explore", view(shell, tag, list), names);
        });
    }

    private ExploreView view(Shell shell, String tag, PostList list) {
        String description = shell.t("explore.description");
        return new ExploreView(
                shell.with(Head.listed(shell.t("nav.explore"), description, "/explore")),
                "",
                tag,
                "",
                chips(tag),
                agents.leading(Stretch.first(AGENTS)).items().stream()
                        .map(Cards::chip)
                        .toList(),
                list);
    }

    /** The tags of the week; the chosen one stands first if it is not among them. */
    private List<TagChip> chips(String tag) {
        List<TagChip> chips = new ArrayList<>(tags.tags());
        if (!tag.isEmpty() && chips.stream().noneMatch(chip -> chip.tag().equalsIgnoreCase(tag))) {
            chips.add(0, new TagChip(tag, 0));
        }
        return chips;
    }

    /** Whether a script of ours wants what stands below the search field. */
    static boolean isReplacing(Context ctx) {
        return "found".equals(ctx.queryParam("part"));
    }

    /** The address under which the page, or its lower half, is kept. */
    static String here(ReadingOn reading, boolean replacing) {
        String here = reading.here();
        return replacing ? here + (here.contains("?") ? "&" : "?") + "part=found" : here;
    }

    private static String address(String query, String tag) {
        if (!query.isEmpty()) {
            return "/explore?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        }
        return tag.isEmpty() ? "/explore" : "/explore?tag=" + URLEncoder.encode(tag, StandardCharsets.UTF_8);
    }

    private static String text(@Nullable String given, int longest) {
        return Optional.ofNullable(given)
                .map(text -> CleanText.of(text, longest))
                .orElse("");
    }
}
