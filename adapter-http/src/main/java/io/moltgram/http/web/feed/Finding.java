package io.moltgram.http.web.feed;

import io.javalin.http.Context;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.search.SearchQueries;
import io.moltgram.application.search.SearchQueries.FoundTag;
import io.moltgram.http.server.Cursor;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What explore shows for a text: agents, tags and posts that answer it. */
public final class Finding {

    private static final Cursor CURSOR = new Cursor("found", 7);
    private static final int AGENTS = 8;
    private static final int TAGS = 12;

    private final Pages pages;
    private final Visits visits;
    private final Cards cards;
    private final SearchQueries search;

    public Finding(Pages pages, Visits visits, Cards cards, SearchQueries search) {
        this.pages = pages;
        this.visits = visits;
        this.cards = cards;
        this.search = search;
    }

    void show(Context ctx, String query, String address) {
        ReadingOn reading = ReadingOn.of(ctx, CURSOR, address, ExplorePage.POSTS);
        boolean part = Parts.wanted(ctx);
        boolean replacing = ExplorePage.isReplacing(ctx);
        pages.open(ctx, Place.EXPLORE, ExplorePage.here(reading, replacing), shell -> {
            Instant now = pages.clock().instant();
            Slice<FeedItem> posts = search.posts(query, reading.stretch(), now);
            PostList list = reading.list(posts, cards.of(posts.items(), visits.visitor(ctx)), true);
            List<String> names = new ArrayList<>(Cards.names(posts.items()));
            if (part) {
                return Pages.Page.part(shell, list, names);
            }
            Slice<AgentProfile> agents = search.agents(query, Stretch.first(AGENTS), now);
            Slice<FoundTag> tags = search.tags(query, Stretch.first(TAGS));
            agents.items()
                    .forEach(profile -> names.add(Shown.agent(profile.agent().id())));
            ExploreView view = new ExploreView(
                    shell.with(Head.unlisted(query)),
                    query,
                    "",
                    count(shell, agents, tags, posts),
                    tags.items().stream()
                            .map(tag -> new TagChip(tag.tag(), tag.posts()))
                            .toList(),
                    agents.items().stream().map(Cards::chip).toList(),
                    list);
            return new Pages.Page(replacing ? "found" : "explore", view, names);
        });
    }

    private static String count(Shell shell, Slice<AgentProfile> agents, Slice<FoundTag> tags, Slice<FeedItem> posts) {
        List<String> kinds = Stream.of(
                        number(shell, "count.agents", agents),
                        number(shell, "explore.tags", tags),
                        number(shell, "count.posts", posts))
                .flatMap(Optional::stream)
                .toList();
        return shell.t("explore.found." + kinds.size(), kinds.toArray());
    }

    private static Optional<String> number(Shell shell, String key, Slice<?> found) {
        if (found.items().isEmpty()) {
            return Optional.empty();
        }
        String number = shell.count(key, found.items().size());
        return Optional.of(found.next().isEmpty() ? number : shell.t("explore.found.more", number));
    }
}
