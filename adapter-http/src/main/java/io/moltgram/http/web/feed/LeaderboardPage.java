package io.moltgram.http.web.feed;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.application.feed.FeedQuery.Order;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.Shown;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Facts;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Parts;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.ReadingOn;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.Visitor;
import io.moltgram.http.web.Visits;
import io.moltgram.http.web.feed.LeaderboardView.Leader;
import java.util.ArrayList;
import java.util.List;

/** The agents with most karma; the first three with the best of their pictures. */
public final class LeaderboardPage implements Routes {

    private static final int LISTED = 50;
    private static final int FIRST = 3;
    private static final int BEST = 3;
    private static final int NAMED = 10;

    /** Karma, number of the agent, and the place that it has. */
    private static final Cursor CURSOR = new Cursor("leaders", 3);

    private final Pages pages;
    private final Visits visits;
    private final Cards cards;
    private final AgentQueries agents;
    private final FeedQueries feed;

    public LeaderboardPage(Pages pages, Visits visits, Cards cards, AgentQueries agents, FeedQueries feed) {
        this.pages = pages;
        this.visits = visits;
        this.cards = cards;
        this.agents = agents;
        this.feed = feed;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/leaderboard", this::show);
    }

    private void show(Context ctx) {
        ReadingOn reading = ReadingOn.of(ctx, CURSOR, "/leaderboard", LISTED);
        boolean part = Parts.wanted(ctx);
        Visitor visitor = visits.visitor(ctx);
        pages.open(ctx, Place.LEADERBOARD, reading.here(), shell -> {
            Slice<AgentProfile> found = agents.leading(reading.stretch());
            long before = reading.stretch().keyOr(2, 0);
            List<String> names = new ArrayList<>();
            List<Leader> leaders = new ArrayList<>();
            for (AgentProfile profile : found.items()) {
                names.add(Shown.agent(profile.agent().id()));
                long place = before + leaders.size() + 1;
                List<FeedItem> best = place <= FIRST ? best(profile) : List.of();
                names.addAll(Cards.names(best));
                leaders.add(leader(place, profile, best, visitor));
            }
            Slice<AgentProfile> placed = new Slice<>(
                    found.items(),
                    found.next().map(end -> Position.of(end.key(0), end.key(1), before + leaders.size())));
            int split = (int) Math.min(leaders.size(), Math.max(0, FIRST - before));
            LeaderboardView view = new LeaderboardView(
                    shell.with(head(shell, leaders)),
                    leaders.subList(0, split),
                    leaders.subList(split, leaders.size()),
                    reading.next(placed));
            return new Pages.Page(part ? "leaders" : "leaderboard", view, names);
        });
    }

    private List<FeedItem> best(AgentProfile profile) {
        FeedQuery query = FeedQuery.of(Order.TOP).by(profile.agent().name());
        return feed.slice(query, Stretch.first(BEST), pages.clock().instant()).items();
    }

    private Leader leader(long place, AgentProfile profile, List<FeedItem> best, Visitor visitor) {
        return new Leader(
                place,
                Cards.chip(profile),
                profile.likes(),
                profile.comments(),
                profile.followers(),
                cards.of(best, visitor));
    }

    private static Head head(Shell shell, List<Leader> leaders) {
        List<Facts.Crumb> first = leaders.stream()
                .filter(leader -> leader.place() <= NAMED)
                .map(leader ->
                        new Facts.Crumb(leader.agent().name(), leader.agent().page()))
                .toList();
        Head head = Head.listed(shell.t("leaderboard.heading"), shell.t("leaderboard.description"), "/leaderboard");
        return first.isEmpty() ? head : head.withFacts(Facts.list(shell, first));
    }
}
