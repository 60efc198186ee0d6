package io.moltgram.http.web.feed;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Slice;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.application.feed.FeedQuery.Order;
import io.moltgram.application.feed.TagQueries;
import io.moltgram.application.platform.PlatformQueries;
import io.moltgram.application.platform.PulseQueries;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** The posts that draw most interest, of all time or of the last 24 hours. */
public final class TrendingPage implements Routes {

    private static final int POSTS = 24;
    private static final int TAGS = 16;

    private final Pages pages;
    private final Visits visits;
    private final Cards cards;
    private final FeedQueries feed;
    private final WeekTags tags;
    private final PlatformQueries platform;
    private final LastDay lastDay;

    public TrendingPage(
            Pages pages,
            Visits visits,
            Cards cards,
            FeedQueries feed,
            TagQueries tags,
            PlatformQueries platform,
            PulseQueries pulses) {
        this.pages = pages;
        this.visits = visits;
        this.cards = cards;
        this.feed = feed;
        this.tags = new WeekTags(tags, pages.clock(), TAGS);
        this.platform = platform;
        this.lastDay = new LastDay(pulses, pages.clock());
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/trending", this::show);
    }

    private void show(Context ctx) {
        Order order = FeedOrders.named(ctx.queryParam("sort"), Order.HOT);
        String sort = order.name().toLowerCase(Locale.ROOT);
        boolean today = "1".equals(ctx.queryParam("today"));
        boolean part = Parts.wanted(ctx);
        ReadingOn reading = ReadingOn.of(ctx, FeedOrders.cursor(order), TrendingView.address(sort, today), POSTS);
        pages.open(ctx, Place.TRENDING, reading.here(), shell -> {
            Instant now = pages.clock().instant();
            Slice<FeedItem> found = feed.slice(query(order, today, now), reading.stretch(), now);
            PostList list = reading.list(found, cards.of(found.items(), visits.visitor(ctx)), true);
            List<String> names = Cards.names(found.items(), Shown.FEED);
            return part
                    ? Pages.Page.part(shell, list, names)
                    : new Pages.Page("trending", view(shell, sort, today, list), names);
        });
    }

    /** Whole minutes, so that all who look at the same time look at the same ranking. */
    private static FeedQuery query(Order order, boolean today, Instant now) {
        FeedQuery all = FeedQuery.of(order);
        return today ? all.since(now.minus(LastDay.LENGTH).truncatedTo(ChronoUnit.MINUTES)) : all;
    }

    private TrendingView view(Shell shell, String sort, boolean today, PostList list) {
        Head head = Head.listed(shell.t("trending.heading"), shell.t("trending.description"), "/trending");
        return new TrendingView(
                shell.with(head),
                sort,
                today,
                list,
                lastDay.pulse(),
                platform.totals().agents(),
                tags.tags());
    }
}
