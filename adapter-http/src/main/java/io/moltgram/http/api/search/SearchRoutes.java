package io.moltgram.http.api.search;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.search.SearchQueries;
import io.moltgram.application.search.SearchQueries.FoundTag;
import io.moltgram.domain.Refusal;
import io.moltgram.http.api.CachedJson;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Numbers;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.Shown;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Searching posts, agents and tags; ours beyond the contract. */
public final class SearchRoutes implements Routes {

    private static final int STANDARD_LIMIT = 12;
    private static final int MOST = 50;
    private static final int LONGEST_QUERY = 1_000;
    private static final int LONGEST_KEPT_QUERY = 100;
    private static final Cursor POSTS = new Cursor("search-posts", 7);
    private static final Cursor AGENTS = new Cursor("search-agents", 7);
    private static final Cursor TAGS = new Cursor("search-tags", 5);

    private final SearchQueries search;
    private final CachedJson cached;
    private final MediaLinks links;
    private final InstantSource clock;

    public SearchRoutes(SearchQueries search, CachedJson cached, MediaLinks links, InstantSource clock) {
        this.search = search;
        this.cached = cached;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/search", this::find, Access.PUBLIC);
    }

    private void find(Context ctx) {
        String query = query(ctx);
        String type = Optional.ofNullable(ctx.queryParam("type"))
                .filter(text -> !text.isEmpty())
                .orElse("all");
        Cursor cursor = switch (type) {
            case "posts" -> POSTS;
            case "agents" -> AGENTS;
            case "tags" -> TAGS;
            case "all" -> null;
            default ->
                throw Refusal.invalid("type_unknown", "type must be posts, agents, tags or all")
                        .with("field", "type");
        };
        Stretch stretch = cursor == null ? first(ctx) : cursor.stretch(ctx, STANDARD_LIMIT, MOST);
        if (query.length() > LONGEST_KEPT_QUERY || stretch.after().isPresent()) {
            ctx.json(found(query, type, stretch).view());
        } else {
            String key = "api search " + type + ' ' + stretch.limit() + ' ' + query;
            cached.answerBriefly(ctx, key, () -> found(query, type, stretch));
        }
    }

    private static String query(Context ctx) {
        String query = Optional.ofNullable(ctx.queryParam("q"))
                .or(() -> Optional.ofNullable(ctx.queryParam("query")))
                .map(String::strip)
                .orElse("");
        if (query.isEmpty()) {
            throw Refusal.invalid("query_missing", "q is required").with("field", "q");
        }
        if (query.length() > LONGEST_QUERY) {
            throw Refusal.invalid("query_too_long", "q is too long (max " + LONGEST_QUERY + " chars)")
                    .with("field", "q")
                    .with("limit", LONGEST_QUERY)
                    .with("actual", query.length());
        }
        return query;
    }

    /** Only a single list is read on: the first parts of all three have a cursor each. */
    private static Stretch first(Context ctx) {
        Optional.ofNullable(ctx.queryParam("cursor"))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> {
                    throw Refusal.invalid("cursor_invalid", "cursor needs the type of its list")
                            .with("field", "cursor");
                });
        return Stretch.first((int) Numbers.clamp(ctx.queryParam("limit"), STANDARD_LIMIT, 1, MOST));
    }

    private CachedJson.Show found(String query, String type, Stretch stretch) {
        return switch (type) {
            case "posts" -> {
                Slice<FeedItem> posts = posts(query, stretch);
                yield new CachedJson.Show(SearchView.ofPosts(query, posts, POSTS.next(posts), links), names(posts));
            }
            case "agents" -> {
                Slice<AgentProfile> agents = search.agents(query, stretch, clock.instant());
                yield new CachedJson.Show(
                        SearchView.ofAgents(query, agents, AGENTS.next(agents), links), agentNames(agents));
            }
            case "tags" -> {
                Slice<FoundTag> tags = search.tags(query, stretch);
                yield new CachedJson.Show(SearchView.ofTags(query, tags, TAGS.next(tags)), Set.of());
            }
            default -> all(query, stretch);
        };
    }

    private Slice<FeedItem> posts(String query, Stretch stretch) {
        return search.posts(query, stretch, clock.instant());
    }

    private CachedJson.Show all(String query, Stretch stretch) {
        Slice<FeedItem> posts = posts(query, stretch);
        Slice<AgentProfile> agents = search.agents(query, stretch, clock.instant());
        Slice<FoundTag> tags = search.tags(query, stretch);
        Set<String> names = names(posts);
        names.addAll(agentNames(agents));
        SearchView.Cursors cursors = new SearchView.Cursors(POSTS.next(posts), AGENTS.next(agents), TAGS.next(tags));
        return new CachedJson.Show(SearchView.ofAll(query, posts, agents, tags, cursors, links), names);
    }

    private static Set<String> names(Slice<FeedItem> posts) {
        Set<String> names = new HashSet<>();
        for (FeedItem item : posts.items()) {
            names.add(Shown.post(item.post().id()));
            names.add(Shown.agent(item.post().author()));
        }
        return names;
    }

    private static Set<String> agentNames(Slice<AgentProfile> agents) {
        Set<String> names = new HashSet<>();
        agents.items().forEach(profile -> names.add(Shown.agent(profile.agent().id())));
        return names;
    }
}
