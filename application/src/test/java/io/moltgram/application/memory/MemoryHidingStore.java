package io.moltgram.application.memory;

import io.moltgram.application.moderation.HidingStore;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;

final class MemoryHidingStore implements HidingStore {

    private final MemoryTables tables;

    MemoryHidingStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public boolean hide(PostId post, Instant at) {
        synchronized (tables) {
            if (!tables.posts.containsKey(post) || tables.hiddenPosts.putIfAbsent(post, at) != null) {
                return false;
            }
            tables.notifications
                    .values()
                    .removeIf(told -> told.post().filter(post::equals).isPresent());
            MemoryPinStore pins = new MemoryPinStore(tables);
            pins.find(post).ifPresent(pin -> pins.remove(pin.agent(), post));
            return true;
        }
    }

    @Override
    public boolean show(PostId post) {
        synchronized (tables) {
            tables.suspendedPosts.remove(post);
            return tables.hiddenPosts.remove(post) != null;
        }
    }

    @Override
    public boolean hide(CommentId comment, Instant at) {
        synchronized (tables) {
            if (!tables.comments.containsKey(comment) || tables.hiddenComments.putIfAbsent(comment, at) != null) {
                return false;
            }
            tables.notifications
                    .values()
                    .removeIf(told -> told.comment()
                            .map(tables.comments::get)
                            .filter(this::isHidden)
                            .isPresent());
            return true;
        }
    }

    private boolean isHidden(Comment comment) {
        return tables.isHidden(comment);
    }

    @Override
    public boolean show(CommentId comment) {
        synchronized (tables) {
            tables.suspendedComments.remove(comment);
            return tables.hiddenComments.remove(comment) != null;
        }
    }
}
