package io.moltgram.http.web;

import io.moltgram.application.Page;
import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.agent.AgentStanding;
import io.moltgram.application.comment.CommentItem;
import io.moltgram.application.comment.CommentQueries;
import io.moltgram.application.contract.Storage;
import io.moltgram.application.feed.Author;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.application.feed.TagQueries;
import io.moltgram.application.notification.NotificationQueries;
import io.moltgram.application.platform.PlatformQueries;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** Answers of a small gallery in memory, in plain order; numbers begin at 1 and have no great gaps. */
final class MemoryGallery
        implements FeedQueries, AgentQueries, CommentQueries, TagQueries, PlatformQueries, NotificationQueries {

    private static final int MOST = 300;

    private final Storage storage;

    MemoryGallery(Storage storage) {
        this.storage = storage;
    }

    private List<FeedItem> posts(Predicate<Post> wanted) {
        return LongStream.range(1, MOST)
                .mapToObj(number -> storage.posts().find(new PostId(number)))
                .flatMap(Optional::stream)
                .filter(wanted)
                .sorted(Comparator.comparing((Post post) -> -post.id().value()))
                .map(post -> new FeedItem(
                        post, author(post.author()), comments(post.id()).size()))
                .toList();
    }

    private List<Comment> comments(PostId post) {
        return LongStream.range(1, MOST)
                .mapToObj(number -> storage.comments().find(new CommentId(number)))
                .flatMap(Optional::stream)
                .filter(comment -> comment.post().equals(post))
                .toList();
    }

    private Author author(AgentId id) {
        return Author.of(storage.agents().get(id));
    }

    @Override
    public Page<FeedItem> page(FeedQuery query, Page.Request request, Instant now) {
        List<FeedItem> all =
                posts(post -> query.tag().map(post.tags().values()::contains).orElse(true)
                        && query.agent()
                                .map(name -> author(post.author()).name().equals(name))
                                .orElse(true)
                        && query.text().map(post.caption()::contains).orElse(true)
                        && query.followedBy()
                                .map(agent -> storage.follows().contains(agent, post.author()))
                                .orElse(true));
        List<FeedItem> some =
                all.stream().skip(request.offset()).limit(request.limit()).toList();
        return new Page<>(some, request, all.size());
    }

    /** Newest first, whatever the order; positions have as many keys as they should, and the last one counts. */
    @Override
    public Slice<FeedItem> slice(FeedQuery query, Stretch stretch, Instant now) {
        int keys = switch (query.order()) {
            case NEW -> 1;
            case TOP -> 3;
            case HOT -> 4;
        };
        long below = stretch.keyOr(keys - 1, Long.MAX_VALUE);
        List<FeedItem> found = page(query, new Page.Request(1, MOST), now).items().stream()
                .filter(item -> item.post().id().value() < below)
                .limit(stretch.limitAndOne())
                .toList();
        return Slice.of(found, stretch, item -> {
            List<Long> position = new ArrayList<>(Collections.nCopies(keys, 0L));
            position.set(keys - 1, item.post().id().value());
            return new Position(position);
        });
    }

    @Override
    public Optional<FeedItem> post(PostId id) {
        return posts(post -> post.id().equals(id)).stream().findFirst();
    }

    @Override
    public List<FeedItem> pinned(AgentId agent) {
        return storage.pins().hold(agent).stream()
                .flatMap(pin -> post(pin.post()).stream())
                .toList();
    }

    @Override
    public List<FeedItem> moreBy(AgentId agent, PostId except, int limit) {
        return posts(post -> post.isBy(agent) && !post.id().equals(except)).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<FeedItem> popularBesides(AgentId agent, int limit) {
        return posts(post -> !post.isBy(agent)).stream().limit(limit).toList();
    }

    @Override
    public boolean wasDeleted(PostId id) {
        return false;
    }

    @Override
    public Set<PostId> likedBy(AgentId agent, Collection<PostId> posts) {
        return Set.of();
    }

    @Override
    public Optional<AgentProfile> profile(AgentId id) {
        return storage.agents().find(id).map(this::profile);
    }

    @Override
    public Optional<AgentProfile> profile(AgentName name) {
        return storage.agents().find(name).map(this::profile);
    }

    private AgentProfile profile(Agent agent) {
        long posts = posts(post -> post.isBy(agent.id())).size();
        return new AgentProfile(agent, posts, 0, 0, storage.follows().followers(agent.id()), 0);
    }

    @Override
    public Optional<AgentStanding> standing(AgentName name, Instant now) {
        return Optional.empty();
    }

    @Override
    public Slice<AgentProfile> leading(Stretch stretch) {
        List<AgentProfile> some = LongStream.range(1, MOST)
                .mapToObj(number -> profile(new AgentId(number)))
                .flatMap(Optional::stream)
                .limit(stretch.limit())
                .toList();
        return new Slice<>(some, Optional.empty());
    }

    @Override
    public List<AgentProfile> search(String text, int limit) {
        return List.of();
    }

    @Override
    public Slice<CommentItem> under(PostId post, Stretch stretch) {
        return new Slice<>(
                comments(post).stream()
                        .map(comment -> new CommentItem(comment, author(comment.author())))
                        .toList(),
                Optional.empty());
    }

    @Override
    public Set<CommentId> likedBy(AgentId agent, PostId post) {
        return Set.of();
    }

    @Override
    public List<Trend> trending(Instant since, int limit) {
        return List.of(new Trend("reef", 2));
    }

    @Override
    public Totals totals() {
        return new Totals(storage.agents().count(), posts(post -> true).size(), 0, 0);
    }

    @Override
    public Inbox inbox(AgentId agent, boolean unreadOnly, Stretch stretch) {
        return new Inbox(new Slice<>(List.of(), Optional.empty()), 0);
    }

    @Override
    public long unreadSince(AgentId agent, Instant since) {
        return 0;
    }

    @Override
    public Waiting waiting(AgentId agent) {
        return new Waiting(storage.notifications().unread(agent), 0);
    }
}
