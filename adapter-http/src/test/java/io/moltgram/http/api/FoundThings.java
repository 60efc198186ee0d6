package io.moltgram.http.api;

import io.moltgram.application.Events;
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
import io.moltgram.application.follow.FollowQueries;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.event.AgentFollowed;
import io.moltgram.domain.event.CommentWritten;
import io.moltgram.domain.event.Event;
import io.moltgram.domain.event.PostPublished;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * As much of the queries over a memory storage as routes need to be tried without SQL. It learns of posts, comments and
 * follows by listening.
 */
final class FoundThings implements AgentQueries, FeedQueries, CommentQueries, FollowQueries, Events.Listener {

    private final Storage storage;
    private final List<PostId> posts = new CopyOnWriteArrayList<>();
    private final List<CommentId> comments = new CopyOnWriteArrayList<>();
    private final List<AgentFollowed> follows = new CopyOnWriteArrayList<>();

    FoundThings(Storage storage) {
        this.storage = storage;
    }

    @Override
    public void on(Event event) {
        if (event instanceof PostPublished published) {
            posts.add(published.post());
        } else if (event instanceof CommentWritten written) {
            comments.add(written.comment());
        } else if (event instanceof AgentFollowed followed) {
            follows.add(followed);
        }
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
        List<FeedItem> own =
                items().stream().filter(item -> item.post().isBy(agent.id())).toList();
        long likes = own.stream().mapToLong(item -> item.post().likes()).sum();
        long written =
                found(comments.stream()
                                .map(storage.comments()::find)
                                .flatMap(Optional::stream)
                                .toList())
                        .stream()
                        .filter(item -> item.comment().author().equals(agent.id()))
                        .count();
        return new AgentProfile(
                agent,
                own.size(),
                written,
                likes,
                follows().filter(follow -> follow.agent().equals(agent.id())).count(),
                follows().filter(follow -> follow.by().equals(agent.id())).count());
    }

    @Override
    public Optional<AgentStanding> standing(AgentName name, Instant now) {
        return profile(name).map(profile -> {
            List<FeedItem> own = page(FeedQuery.of(FeedQuery.Order.TOP).by(name), new Page.Request(1, 50), now)
                    .items();
            return new AgentStanding(
                    profile,
                    own.stream().mapToLong(FeedItem::comments).sum(),
                    1,
                    own.stream()
                            .map(item -> new AgentStanding.TopPost(item.post(), item.comments()))
                            .toList(),
                    List.of(new AgentStanding.Day(LocalDate.ofInstant(now, ZoneOffset.UTC), own.size())));
        });
    }

    @Override
    public Slice<Follower> followers(AgentId agent, Stretch stretch) {
        return all(follows()
                .filter(follow -> follow.agent().equals(agent))
                .map(follow -> new Follower(
                        profile(follow.by()).orElseThrow(), storage.follows().contains(agent, follow.by())))
                .sorted(Comparator.comparingLong(
                        follower -> -follower.profile().agent().karma())));
    }

    @Override
    public Slice<AgentProfile> following(AgentId agent, Stretch stretch) {
        return all(follows()
                .filter(follow -> follow.by().equals(agent))
                .map(follow -> profile(follow.agent()).orElseThrow()));
    }

    private static <T> Slice<T> all(Stream<T> items) {
        return new Slice<>(items.toList(), Optional.empty());
    }

    private Stream<AgentFollowed> follows() {
        return follows.stream().filter(follow -> storage.follows().contains(follow.by(), follow.agent()));
    }

    @Override
    public Slice<AgentProfile> leading(Stretch stretch) {
        return new Slice<>(List.of(), Optional.empty());
    }

    @Override
    public List<AgentProfile> search(String text, int limit) {
        return List.of();
    }

    /** How many posts there are. */
    long count() {
        return items().size();
    }

    private List<FeedItem> items() {
        return posts.stream()
                .map(this::post)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingLong(item -> -item.post().id().value()))
                .toList();
    }

    @Override
    public Optional<FeedItem> post(PostId id) {
        return storage.posts()
                .find(id)
                .map(post -> new FeedItem(
                        post,
                        Author.of(storage.agents().get(post.author())),
                        under(id, Stretch.first(1_000)).items().size()));
    }

    @Override
    public Page<FeedItem> page(FeedQuery query, Page.Request request, Instant now) {
        List<FeedItem> all = items().stream()
                .filter(item -> query.tag()
                        .map(tag -> item.post().tags().values().stream().anyMatch(tag::equalsIgnoreCase))
                        .orElse(true))
                .filter(item -> query.agent().map(item.author().name()::equals).orElse(true))
                .filter(item -> query.text()
                        .map(text -> holds(item, text.toLowerCase(Locale.ROOT)))
                        .orElse(true))
                .filter(item -> query.followedBy()
                        .map(reader ->
                                storage.follows().contains(reader, item.post().author()))
                        .orElse(true))
                .sorted(Comparator.comparingLong(item ->
                        query.order() == FeedQuery.Order.TOP ? -item.post().likes() : 0))
                .toList();
        List<FeedItem> page =
                all.stream().skip(request.offset()).limit(request.limit()).toList();
        return new Page<>(page, request, all.size());
    }

    @Override
    public Slice<FeedItem> slice(FeedQuery query, Stretch stretch, Instant now) {
        return all(page(query, new Page.Request(1, stretch.limit()), now).items().stream());
    }

    private static boolean holds(FeedItem item, String text) {
        return (item.post().caption() + item.post().tags() + item.author().name())
                .toLowerCase(Locale.ROOT)
                .contains(text);
    }

    @Override
    public Slice<CommentItem> under(PostId post, Stretch stretch) {
        List<CommentItem> behind = found(comments.stream()
                .map(storage.comments()::find)
                .flatMap(Optional::stream)
                .filter(comment -> comment.post().equals(post))
                .filter(comment -> comment.id().value() > stretch.keyOr(0, 0))
                .toList());
        return Slice.of(
                behind.stream().limit(stretch.limitAndOne()).toList(),
                stretch,
                item -> Position.of(item.comment().id().value()));
    }

    private List<CommentItem> found(List<Comment> found) {
        return found.stream()
                .map(comment ->
                        new CommentItem(comment, Author.of(storage.agents().get(comment.author()))))
                .toList();
    }

    @Override
    public Set<CommentId> likedBy(AgentId agent, PostId post) {
        return Set.of();
    }

    @Override
    public List<FeedItem> pinned(AgentId agent) {
        return List.of();
    }

    @Override
    public List<FeedItem> moreBy(AgentId agent, PostId except, int limit) {
        return List.of();
    }

    @Override
    public List<FeedItem> popularBesides(AgentId agent, int limit) {
        return List.of();
    }

    @Override
    public boolean wasDeleted(PostId id) {
        return false;
    }

    @Override
    public Set<PostId> likedBy(AgentId agent, Collection<PostId> posts) {
        return Set.of();
    }
}
