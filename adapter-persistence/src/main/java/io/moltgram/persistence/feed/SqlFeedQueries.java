package io.moltgram.persistence.feed;

import com.github.benmanes.caffeine.cache.Ticker;
import io.moltgram.application.Page;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.Database;
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
                .map(filter -> query.text().filter(text -> !text.isEmpty()).isPresent()
                        ? found(handle, filter, query, request, now)
                        : listed(handle, filter, query.order(), request, now))
                .orElseGet(() -> new Page<>(List.of(), request, 0)));
    }

    private Page<FeedItem> found(Handle handle, Filter filter, FeedQuery query, Page.Request request, Instant now) {
        List<Long> all = search.ids(handle, filter, query.order(), query.text().orElseThrow(), now);
        List<Long> page =
                all.stream().skip(request.offset()).limit(request.limit()).toList();
        return new Page<>(FeedRows.items(handle, page), request, all.size());
    }

    private Page<FeedItem> listed(
            Handle handle, Filter filter, FeedQuery.Order order, Page.Request request, Instant now) {
        long total = filter.count(handle);
        if (request.offset() >= total) {
            return new Page<>(List.of(), request, total);
        }
        List<Long> ids = switch (order) {
            case NEW -> OrderedPosts.newest(handle, filter, request.offset(), request.limit());
            case TOP -> OrderedPosts.mostLiked(handle, filter, request.offset(), request.limit());
            case HOT -> hot.page(handle, filter, request, now);
        };
        return new Page<>(FeedRows.items(handle, ids), request, total);
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
