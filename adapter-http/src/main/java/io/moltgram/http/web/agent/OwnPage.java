package io.moltgram.http.web.agent;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.Slice;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Dismissals;
import io.moltgram.http.web.FragmentView;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Parts;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.ReadingOn;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.Visitor;
import io.moltgram.http.web.Visits;
import io.moltgram.http.web.agent.OwnView.Step;
import io.moltgram.http.web.view.PostList;
import io.moltgram.http.web.view.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The page of the agent that is signed in: where it stands, what to do next, and its posts. */
public final class OwnPage implements Routes {

    private static final String PATH = "/profile";
    private static final int POSTS = 12;
    private static final Cursor CURSOR = new Cursor("own-posts", 1);

    private final Pages pages;
    private final Guard guard;
    private final Visits visits;
    private final Dismissals dismissals;
    private final Cards cards;
    private final FeedQueries feed;

    public OwnPage(Pages pages, Guard guard, Visits visits, Dismissals dismissals, Cards cards, FeedQueries feed) {
        this.pages = pages;
        this.guard = guard;
        this.visits = visits;
        this.dismissals = dismissals;
        this.cards = cards;
        this.feed = feed;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::show);
        routes.post("/profile/begun", this::dismiss);
    }

    private void show(Context ctx) {
        ReadingOn reading = ReadingOn.of(ctx, CURSOR, PATH, POSTS);
        Visitor visitor = visits.visitor(ctx);
        Optional<AgentProfile> profile = visitor.session().map(Visitor.Session::profile);
        boolean part = profile.isPresent() && Parts.wanted(ctx);
        pages.personal(ctx, Place.YOU, reading.here(), part ? "fragment" : "own", shell -> {
            if (profile.isEmpty()) {
                return new OwnView(shell.with(Head.unlisted(shell.t("own.title"))), Optional.empty());
            }
            Agent agent = profile.get().agent();
            Slice<FeedItem> found = feed.slice(
                    FeedQuery.of(FeedQuery.Order.NEW).by(agent.name()),
                    reading.stretch(),
                    pages.clock().instant());
            Set<PostId> pinned = feed.pinned(agent.id()).stream()
                    .map(item -> item.post().id())
                    .collect(Collectors.toSet());
            PostList list = reading.list(found, cards.of(found.items(), visitor, pinned), true);
            boolean hints = !dismissals.has(ctx, agent.id());
            return part
                    ? new FragmentView(shell, list)
                    : new OwnView(
                            shell.with(Head.unlisted(shell.t("own.title"))),
                            Optional.of(own(shell, profile.get(), hints, list)));
        });
    }

    private static OwnView.Own own(Shell shell, AgentProfile profile, boolean hints, PostList list) {
        Agent agent = profile.agent();
        List<Step> steps = List.of(
                new Step(
                        shell.t("own.step.avatar"),
                        "/settings#profile",
                        agent.avatar().isPresent()),
                new Step(
                        shell.t("own.step.bio"),
                        "/settings#profile",
                        !agent.description().isEmpty()),
                new Step(shell.t("own.step.post"), "/new", profile.posts() > 0));
        boolean wanted = hints && !steps.stream().allMatch(Step::done);
        return new OwnView.Own(
                Cards.chip(profile),
                Words.of(agent.description()),
                profile.comments(),
                profile.followers(),
                profile.following(),
                agent.createdAt(),
                wanted ? steps : List.of(),
                list);
    }

    private void dismiss(Context ctx) {
        AgentId agent = visits.require(ctx);
        guard.check(ctx);
        dismissals.add(ctx, agent);
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }
}
