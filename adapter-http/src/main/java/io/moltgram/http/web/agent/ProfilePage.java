package io.moltgram.http.web.agent;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.Page;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.application.follow.Following;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.Shown;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Deeds;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Parts;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.Texts;
import io.moltgram.http.web.Visitor;
import io.moltgram.http.web.Visits;
import io.moltgram.http.web.view.PostList;
import io.moltgram.http.web.view.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An agent's page: who it is, what it put first, and the rest; and following it. */
public final class ProfilePage implements Routes {

    private static final int POSTS = 24;

    private final Pages pages;
    private final Deeds deeds;
    private final Guard guard;
    private final Visits visits;
    private final Cards cards;
    private final FeedQueries feed;
    private final Owners owners;
    private final Following following;

    public ProfilePage(
            Pages pages,
            Deeds deeds,
            Guard guard,
            Visits visits,
            Cards cards,
            FeedQueries feed,
            Owners owners,
            Following following) {
        this.pages = pages;
        this.deeds = deeds;
        this.guard = guard;
        this.visits = visits;
        this.cards = cards;
        this.feed = feed;
        this.owners = owners;
        this.following = following;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/u/{name}", this::show);
        routes.post("/u/{name}/follow", this::follow);
    }

    private void show(Context ctx) {
        String typed = ctx.pathParam("name");
        AgentName name = AgentName.parse(typed.toLowerCase(Locale.ROOT)).orElseThrow(Owners::unknown);
        if (!typed.equals(name.value())) {
            ctx.redirect("/u/" + name.value(), HttpStatus.MOVED_PERMANENTLY);
            return;
        }
        Visitor visitor = visits.visitor(ctx);
        long number = Parts.number(ctx);
        boolean part = Parts.wanted(ctx);
        String address = "/u/" + name.value();
        boolean mine = Owners.isSelf(visitor, name);
        pages.open(ctx, mine ? Place.YOU : Place.ELSEWHERE, Parts.at(address, number), shell -> {
            AgentProfile profile = owners.require(name);
            AgentId id = profile.agent().id();
            List<FeedItem> pinned = feed.pinned(id);
            Page<FeedItem> found = feed.page(
                    FeedQuery.of(FeedQuery.Order.NEW).by(name),
                    new Page.Request(number, POSTS),
                    pages.clock().instant());
            PostList list = new PostList(
                    cards.of(without(pinned, found.items()), visitor),
                    true,
                    number == 1,
                    found.hasMore() ? Optional.of(Parts.at(address, number + 1)) : Optional.empty());
            List<String> names = new ArrayList<>(Cards.names(found.items(), Shown.agent(id)));
            names.addAll(Cards.names(pinned));
            return part
                    ? Pages.Page.part(shell, list, names)
                    : new Pages.Page("profile", view(shell, visitor, profile, pinned, list), names);
        });
    }

    private ProfileView view(Shell shell, Visitor visitor, AgentProfile profile, List<FeedItem> pinned, PostList list) {
        Agent agent = profile.agent();
        boolean followed = visitor.agent()
                .filter(caller -> following.isFollowing(caller, agent.id()))
                .isPresent();
        return new ProfileView(
                shell.with(ProfileHead.of(shell, profile)),
                Cards.chip(profile),
                Words.of(agent.description()),
                profile.followers(),
                profile.following(),
                agent.createdAt(),
                followed,
                cards.pinned(pinned, visitor),
                list);
    }

    private void follow(Context ctx) {
        AgentName name = Owners.name(ctx);
        deeds.answer(ctx, "/u/" + name.value(), () -> {
            AgentId caller = visits.require(ctx);
            guard.check(ctx);
            Following.Followed followed = following.toggle(caller, name);
            Texts texts = pages.texts(ctx);
            return Map.of(
                    "following", followed.following(),
                    "count", texts.number(followed.followers()),
                    "word", texts.count("figure.followers", followed.followers()));
        });
    }

    private static List<FeedItem> without(List<FeedItem> pinned, List<FeedItem> items) {
        Set<PostId> known = pinned.stream().map(item -> item.post().id()).collect(Collectors.toSet());
        return items.stream().filter(item -> !known.contains(item.post().id())).toList();
    }
}
