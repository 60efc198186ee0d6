package io.moltgram.application.memory;

import io.moltgram.application.memory.MemoryTables.ByAgent;
import io.moltgram.application.memory.MemoryTables.StoredPost;
import io.moltgram.application.post.PinStore.Pin;
import io.moltgram.application.post.PostStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.PostPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class MemoryPostStore implements PostStore {

    private final MemoryTables tables;
    private final MemoryLikeStore likes;
    private final MemoryPinStore pins;

    MemoryPostStore(MemoryTables tables) {
        this.tables = tables;
        this.likes = new MemoryLikeStore(tables);
        this.pins = new MemoryPinStore(tables);
    }

    @Override
    public Post add(Post.Draft draft) {
        synchronized (tables) {
            tables.agents.require(draft.author());
            tables.pictures.require(draft.picture().hash());
            draft.more()
                    .forEach(more ->
                            tables.pictures.require(more.shown().picture().hash()));
            Post post = new Post(
                    new PostId(tables.nextNumber()),
                    draft.author(),
                    tables.pictures.get(draft.picture().hash()),
                    draft.caption(),
                    draft.tags(),
                    draft.alt(),
                    draft.sourceUrl(),
                    0,
                    draft.createdAt(),
                    draft.more().stream().map(PostPicture.Draft::shown).toList());
            List<Optional<String>> drawings = new ArrayList<>(List.of(draft.svg()));
            draft.more().forEach(more -> drawings.add(more.svg()));
            tables.posts.put(post.id(), new StoredPost(post, drawings));
            return post;
        }
    }

    @Override
    public Optional<Post> find(PostId id) {
        synchronized (tables) {
            return stored(id).map(StoredPost::post).map(this::counted);
        }
    }

    @Override
    public Optional<Post> findHidden(PostId id) {
        synchronized (tables) {
            return Optional.ofNullable(tables.posts.get(id))
                    .filter(stored -> tables.isHidden(id))
                    .map(StoredPost::post)
                    .map(this::counted);
        }
    }

    @Override
    public Optional<AgentId> author(PostId id) {
        synchronized (tables) {
            return stored(id).map(stored -> stored.post().author());
        }
    }

    @Override
    public Optional<String> svg(PostId id, int position) {
        synchronized (tables) {
            return stored(id)
                    .filter(stored ->
                            position >= 1 && position <= stored.drawings().size())
                    .flatMap(stored -> stored.drawings().get(position - 1));
        }
    }

    @Override
    public boolean remove(PostId id) {
        synchronized (tables) {
            if (tables.posts.remove(id) == null) {
                return false;
            }
            Set<CommentId> comments = tables.comments.values().stream()
                    .filter(comment -> comment.post().equals(id))
                    .map(comment -> comment.id())
                    .collect(Collectors.toSet());
            tables.hiddenPosts.remove(id);
            tables.hiddenComments.keySet().removeAll(comments);
            tables.comments.keySet().removeAll(comments);
            tables.activities.keySet().removeAll(comments);
            tables.activities.remove(id);
            tables.provenance.remove(id);
            tables.commentLikes.keySet().removeIf(like -> comments.contains(like.thing()));
            tables.activities
                    .keySet()
                    .removeIf(told ->
                            told instanceof ByAgent<?> like && like.thing().equals(id));
            tables.likes.keySet().removeIf(like -> like.thing().equals(id));
            tables.places.keySet().removeIf(place -> place.post().equals(id));
            tables.bookmarks.keySet().removeIf(bookmark -> bookmark.thing().equals(id));
            tables.reports.keySet().removeIf(report -> report.post().equals(id));
            tables.notifications
                    .values()
                    .removeIf(notification -> notification.post().equals(Optional.of(id)));
            Optional<Pin> pin = pins.find(id);
            pin.ifPresent(found -> pins.remove(found.agent(), id));
            return true;
        }
    }

    private Optional<StoredPost> stored(PostId id) {
        return Optional.ofNullable(tables.posts.get(id)).filter(stored -> !tables.isHidden(id));
    }

    private Post counted(Post post) {
        return new Post(
                post.id(),
                post.author(),
                post.picture(),
                post.caption(),
                post.tags(),
                post.alt(),
                post.sourceUrl(),
                likes.count(post.id()),
                post.createdAt(),
                post.more());
    }
}
