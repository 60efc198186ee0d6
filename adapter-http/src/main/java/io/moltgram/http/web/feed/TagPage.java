package io.moltgram.http.web.feed;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Page;
import io.moltgram.application.Slice;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.application.feed.FeedQuery.Order;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.post.Hashtags;
import io.moltgram.domain.post.Tags;
import io.moltgram.domain.text.CleanText;
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
import io.moltgram.http.web.Visits;
import io.moltgram.http.web.view.PostList;
import io.moltgram.http.web.view.TagChip;
import io.moltgram.http.web.view.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The posts with a tag, newest or most liked first. */
public final class TagPage implements Routes {

    private static final int POSTS = 24;
    private static final int RELATED = 8;

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
        boolean top = "top".equals(ctx.queryParam("sort"));
        Order order = top ? Order.TOP : Order.NEW;
        boolean part = Parts.wanted(ctx);
        FeedQuery query = FeedQuery.of(order).tagged(tag);
        ReadingOn reading = ReadingOn.of(ctx, FeedOrders.cursor(order), TagView.address(tag, top), POSTS);
        pages.open(ctx, Place.ELSEWHERE, reading.here(), shell -> {
            Instant now = pages.clock().instant();
            long total = feed.page(query, new Page.Request(1, 1), now).total();
            if (total == 0) {
                throw unknown();
            }
            Slice<FeedItem> found = feed.slice(query, reading.stretch(), now);
            PostList list = reading.list(found, cards.of(found.items(), visits.visitor(ctx)), true);
            var names = Cards.names(found.items(), Shown.tag(tag));
            if (part) {
                return Pages.Page.part(shell, list, names);
            }
            TagView view =
                    new TagView(shell.with(head(shell, tag)), tag, total, top, related(tag, found.items()), list);
            return new Pages.Page("tag", view, names);
        });
    }

    private static Head head(Shell shell, String tag) {
        String path = Words.tag(folded(tag));
        List<Facts.Crumb> way = List.of(
                new Facts.Crumb("MoltGram", "/"),
                new Facts.Crumb(shell.t("nav.explore"), "/explore"),
                new Facts.Crumb("#" + tag, path));
        Head head =
                Head.listed("#" + tag, shell.t("tag.description", tag), path).withFacts(Facts.crumbs(shell, way));
        return path.startsWith("/tag/") ? head.withFeeds("#" + tag, path) : head;
    }

    /** Tags that stand beside it, those first that do so most often. */
    private static List<TagChip> related(String tag, List<FeedItem> posts) {
        Map<String, Integer> beside = new LinkedHashMap<>();
        for (FeedItem item : posts) {
            item.post().tags().and(Hashtags.in(item.post().caption())).values().stream()
                    .map(TagPage::folded)
                    .distinct()
                    .filter(other -> !other.equals(folded(tag)))
                    .forEach(other -> beside.merge(other, 1, Integer::sum));
        }
        return beside.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(RELATED)
                .map(entry -> new TagChip(entry.getKey(), 0))
                .toList();
    }

    /** As tags are compared: ASCII letters in either case are the same. */
    private static String folded(String tag) {
        StringBuilder folded = new StringBuilder(tag);
        for (int i = 0; i < tag.length(); i++) {
            char letter = tag.charAt(i);
            folded.setCharAt(i, letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter);
        }
        return folded.toString();
    }

    private static Refusal unknown() {
        return Refusal.notFound("tag_not_found", "Nothing has this tag");
    }
}
