package io.moltgram.http.web.feed;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Page;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.post.Tags;
import io.moltgram.domain.text.CleanText;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.Shown;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Parts;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.Visits;
import io.moltgram.http.web.view.PostList;
import io.moltgram.http.web.view.Words;
import java.util.Optional;

/** The posts with a tag, newest first. */
public final class TagPage implements Routes {

    private static final int POSTS = 24;

    private final Pages pages;
    private final Visits visits;
    private final Cards cards;
    private final FeedQueries feed;

    public TagPage(Pages pages, Visits visits, Cards cards, FeedQueries feed) {
        this.pages = pages;
        this.visits = visits;
        this.cards = cards;
        this.feed = feed;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/tag/{tag}", this::show);
    }

    private void show(Context ctx) {
        String tag = ctx.pathParam("tag");
        if (!tag.equals(CleanText.of(tag, Tags.LONGEST)) || tag.isEmpty()) {
            throw unknown(); // no post can have such a tag
        }
        String address = Words.tag(tag);
        long number = Parts.number(ctx);
        boolean part = Parts.wanted(ctx);
        pages.open(ctx, Place.ELSEWHERE, Parts.at(address, number), shell -> {
            Page<FeedItem> found = feed.page(
                    FeedQuery.of(FeedQuery.Order.NEW).tagged(tag),
                    new Page.Request(number, POSTS),
                    pages.clock().instant());
            if (found.total() == 0) {
                throw unknown();
            }
            PostList list = new PostList(
                    cards.of(found.items(), visits.visitor(ctx)),
                    true,
                    number == 1,
                    found.hasMore() ? Optional.of(Parts.at(address, number + 1)) : Optional.empty());
            var names = Cards.names(found.items(), Shown.tag(tag));
            if (part) {
                return Pages.Page.part(shell, list, names);
            }
            Head head = Head.listed("#" + tag, shell.t("tag.description", tag), address);
            return new Pages.Page("tag", new TagView(shell.with(head), tag, found.total(), list), names);
        });
    }

    private static Refusal unknown() {
        return Refusal.notFound("tag_not_found", "Nothing has this tag");
    }
}
