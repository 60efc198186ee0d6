package io.moltgram.http.web.agent;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Slice;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.follow.FollowQueries;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.Shown;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Parts;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.ReadingOn;
import io.moltgram.http.web.Shell;
import java.util.ArrayList;
import java.util.List;

/** Who follows an agent, and whom it follows. */
public final class FollowPage implements Routes {

    private static final int LISTED = 50;
    private static final Cursor FOLLOWERS = new Cursor("page-followers", 2);
    private static final Cursor FOLLOWING = new Cursor("page-following", 2);

    private final Pages pages;
    private final Owners owners;
    private final FollowQueries follows;

    public FollowPage(Pages pages, Owners owners, FollowQueries follows) {
        this.pages = pages;
        this.owners = owners;
        this.follows = follows;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/u/{name}/followers", ctx -> show(ctx, true));
        routes.get("/u/{name}/following", ctx -> show(ctx, false));
    }

    private void show(Context ctx, boolean followers) {
        AgentName name = Owners.name(ctx);
        boolean part = Parts.wanted(ctx);
        String address = "/u/" + name.value() + (followers ? "/followers" : "/following");
        ReadingOn reading = ReadingOn.of(ctx, followers ? FOLLOWERS : FOLLOWING, address, LISTED);
        pages.open(ctx, Place.ELSEWHERE, reading.here(), shell -> {
            AgentProfile owner = owners.require(name);
            Slice<AgentProfile> found = followers
                    ? follows.followers(owner.agent().id(), reading.stretch()).map(FollowQueries.Follower::profile)
                    : follows.following(owner.agent().id(), reading.stretch());
            List<String> names =
                    new ArrayList<>(List.of(Shown.agent(owner.agent().id())));
            found.items()
                    .forEach(profile -> names.add(Shown.agent(profile.agent().id())));
            FollowView view = new FollowView(
                    shell.with(head(shell, name, followers, address)),
                    Cards.chip(owner),
                    followers,
                    found.items().stream().map(Cards::chip).toList(),
                    reading.next(found));
            return new Pages.Page(part ? "followed" : "follow", view, names);
        });
    }

    private static Head head(Shell shell, AgentName name, boolean followers, String address) {
        String title = shell.t(followers ? "follow.followers.title" : "follow.following.title", name.value());
        return Head.listed(title, title, address);
    }
}
