package io.moltgram.persistence.feed;

import com.github.benmanes.caffeine.cache.Ticker;
import io.moltgram.application.Page;
import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Feeds: first the numbers of the posts on the page, by an index; then those posts, in one statement. */
public final class SqlFeedQueries implements FeedQueries {

    private final Database database;
    private final HotFeed hot;
    private final TextSearch search;

    /** @param ticker by which the ranking of the hottest grows old */
    public SqlFeedQueries(Database database, Ticker ticker) {
        this.database = database;
        this.hot = new HotFeed(ticker);
        this.search = new TextSearch(database.dialect());
    }

    @Override
    public Page<FeedItem> page(FeedQuery query, Page.Request request, Instant now) {
        return database.read(handle -> Filter.of(handle, query)
                .map(filter -> hasText(query)
                        ? found(handle, filter, query, request, now)
                        : listed(handle, filter, query.order(), request, now))
                .orElseGet(() -> new Page<>(List.of(), request, 0)));
    }

    private static boolean hasText(FeedQuery query) {
        return query.text().filter(text -> !text.isEmpty()).isPresent();
    }

    private Page<FeedItem> found(Handle handle, Filter filter, FeedQuery query, Page.Request request, Instant now) {
        long ceiling = OrderedPosts.ceiling(handle);
        List<Placed> all = search.posts(handle, filter, query, Long.MAX_VALUE, now);
        List<Placed> page =
                all.stream().skip(request.offset()).limit(request.limit()).toList();
        Slice<Long> ids = placed(page, query.order(), ceiling, now);
        return page(handle, ids, request, all.size());
    }

    private Page<FeedItem> listed(
            Handle handle, Filter filter, FeedQuery.Order order, Page.Request request, Instant now) {
        long total = filter.count(handle);
        if (request.offset() >= total) {
            return new Page<>(List.of(), request, total);
        }
        long ceiling = OrderedPosts.ceiling(handle);
        Slice<Long> ids = switch (order) {
            case NEW ->
                numbered(OrderedPosts.newest(handle, filter, Long.MAX_VALUE, request.offset(), request.limit()));
            case TOP ->
                placed(
                        OrderedPosts.mostLiked(
                                handle, filter, Long.MAX_VALUE, Placed.BEGINNING, request.offset(), request.limit()),
                        order,
                        ceiling,
                        now);
            case HOT -> hot.page(handle, filter, request, now);
        };
        return page(handle, ids, request, total);
    }

    private static Page<FeedItem> page(Handle handle, Slice<Long> ids, Page.Request request, long total) {
        Page<FeedItem> page = new Page<>(FeedRows.items(handle, ids.items()), request, total, ids.next());
        return page.hasMore() ? page : new Page<>(page.items(), request, total);
    }

    @Override
    public Slice<FeedItem> slice(FeedQuery query, Stretch stretch, Instant now) {
        return database.read(handle -> Filter.of(handle, query)
                .map(filter -> {
                    Slice<Long> ids = hasText(query)
                            ? search.slice(handle, filter, query, stretch, now)
                            : slice(handle, filter, query.order(), stretch, now);
                    return new Slice<>(FeedRows.items(handle, ids.items()), ids.next());
                })
                .orElseGet(() -> new Slice<>(List.of(), Optional.empty())));
    }

    private Slice<Long> slice(Handle handle, Filter filter, FeedQuery.Order order, Stretch stretch, Instant now) {
        return switch (order) {
            case NEW ->
                Slice.of(
                        OrderedPosts.newest(handle, filter, stretch.keyOr(0, Long.MAX_VALUE), 0, stretch.limitAndOne()),
                        stretch,
                        Position::of);
            case TOP -> mostLiked(handle, filter, stretch);
            case HOT -> hot.slice(handle, filter, stretch, now);
        };
    }

    private static Slice<Long> mostLiked(Handle handle, Filter filter, Stretch stretch) {
        long ceiling = stretch.after().map(position -> position.key(0)).orElseGet(() -> OrderedPosts.ceiling(handle));
        Placed after = new Placed(stretch.keyOr(1, Long.MAX_VALUE), stretch.keyOr(2, Long.MAX_VALUE));
        List<Placed> found = OrderedPosts.mostLiked(handle, filter, ceiling, after, 0, stretch.limitAndOne());
        return Slice.of(found, stretch, post -> Position.of(ceiling, post.value(), post.id()))
                .map(Placed::id);
    }

    private static Slice<Long> numbered(List<Long> ids) {
        return new Slice<>(ids, ids.stream().reduce((first, second) -> second).map(Position::of));
    }

    private static Slice<Long> placed(List<Placed> posts, FeedQuery.Order order, long ceiling, Instant now) {
        Optional<Position> next = posts.stream()
                .reduce((first, second) -> second)
                .map(last -> switch (order) {
                    case NEW -> Position.of(last.id());
                    case TOP -> Position.of(ceiling, last.value(), last.id());
                    case HOT -> Position.of(now.toEpochMilli(), ceiling, last.value(), last.id());
                });
        return new Slice<>(Placed.ids(posts), next);
    }

    @Override
    public Optional<FeedItem> post(PostId id) {
        String sql = FeedRows.SELECT + "WHERE p.id = :id";
        return database.read(handle -> handle.createQuery(sql)
                .bind("id", id.value())
                .map(FeedRows::item)
                .findOne());
    }

    @Override
    public boolean wasDeleted(PostId id) {
        return database.read(handle -> Direct.number(handle, "SELECT id FROM gone_posts WHERE id = ?", id.value()))
                .isPresent();
    }

    @Override
    public List<FeedItem> pinned(AgentId agent) {
        String sql = FeedRows.SELECT + """
            JOIN pins n ON n.post_id = p.id
            WHERE n.agent_id = :agent
            ORDER BY n.position
            """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("agent", agent.value())
                .map(FeedRows::item)
                .list());
    }

    @Override
    public List<FeedItem> moreBy(AgentId agent, PostId except, int limit) {
        String sql = FeedRows.SELECT + """
            WHERE p.agent_id = :agent AND p.id <> :except
            ORDER BY p.id DESC
            LIMIT :limit
            """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("agent", agent.value())
                .bind("except", except.value())
                .bind("limit", limit)
                .map(FeedRows::item)
                .list());
    }

    @Override
    public List<FeedItem> popularBesides(AgentId agent, int limit) {
        String sql = """
            SELECT p.id
            FROM posts p
            WHERE +p.agent_id <> :agent
            ORDER BY p.likes DESC, p.id DESC
            LIMIT :limit
            """;
        return database.read(handle -> {
            List<Long> ids = handle.createQuery(sql)
                    .bind("agent", agent.value())
                    .bind("limit", limit)
                    .map((row, context) -> row.getLong(1))
                    .list();
            return FeedRows.items(handle, ids);
        });
    }

    @Override
    public Set<PostId> likedBy(AgentId agent, Collection<PostId> posts) {
        if (posts.isEmpty()) {
            return Set.of();
        }
        String sql = """
            SELECT post_id
            FROM likes
            WHERE agent_id = :agent AND post_id IN (<posts>)
            """;
        return database.read(handle -> handle.createQuery(sql)
                .bind("agent", agent.value())
                .bindList("posts", posts.stream().map(PostId::value).toList())
                .map((row, context) -> new PostId(row.getLong(1)))
                .collect(Collectors.toUnmodifiableSet()));
    }
}
