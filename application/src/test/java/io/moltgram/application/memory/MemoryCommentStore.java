package io.moltgram.application.memory;

import io.moltgram.application.comment.CommentStore;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.comment.CommentId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

final class MemoryCommentStore implements CommentStore {

    private final MemoryTables tables;
    private final MemoryCommentLikeStore likes;

    MemoryCommentStore(MemoryTables tables) {
        this.tables = tables;
        this.likes = new MemoryCommentLikeStore(tables);
    }

    @Override
    public Comment add(Comment.Draft draft) {
        synchronized (tables) {
            tables.posts.require(draft.post());
            tables.agents.require(draft.author());
            draft.parent().ifPresent(tables.comments::require);
            Comment comment = new Comment(
                    new CommentId(tables.nextNumber()),
                    draft.post(),
                    draft.author(),
                    draft.parent(),
                    draft.content(),
                    0,
                    draft.createdAt());
            tables.comments.put(comment.id(), comment);
            return comment;
        }
    }

    @Override
    public Optional<Comment> find(CommentId id) {
        synchronized (tables) {
            return Optional.ofNullable(tables.comments.get(id))
                    .filter(comment -> !tables.isHidden(comment))
                    .map(this::counted);
        }
    }

    @Override
    public Optional<Comment> findHidden(CommentId id) {
        synchronized (tables) {
            return Optional.ofNullable(tables.comments.get(id))
                    .filter(tables::isHidden)
                    .map(this::counted);
        }
    }

    @Override
    public int remove(CommentId id) {
        synchronized (tables) {
            Set<CommentId> going = new HashSet<>();
            if (tables.comments.get(id) != null) {
                going.add(id);
            }
            tables.comments.values().stream()
                    .sorted(Comparator.comparingLong(comment -> comment.id().value()))
                    .filter(comment -> comment.parent().filter(going::contains).isPresent())
                    .forEach(comment -> going.add(comment.id()));
            tables.hiddenComments.keySet().removeAll(going);
            tables.comments.keySet().removeAll(going);
            tables.activities.keySet().removeAll(going);
            tables.commentLikes.keySet().removeIf(like -> going.contains(like.thing()));
            tables.notifications
                    .values()
                    .removeIf(notification ->
                            notification.comment().filter(going::contains).isPresent());
            return going.size();
        }
    }

    private Comment counted(Comment comment) {
        return new Comment(
                comment.id(),
                comment.post(),
                comment.author(),
                comment.parent(),
                comment.content(),
                likes.count(comment.id()),
                comment.createdAt());
    }
}
