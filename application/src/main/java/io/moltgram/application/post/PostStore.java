package io.moltgram.application.post;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import java.util.Optional;

/** Keeps posts; counts of posts (in all, per agent, per tag) change with them. */
public interface PostStore {

    /** Adds a post whose pictures have rows. */
    Post add(Post.Draft draft);

    /** The post, unless it is hidden. */
    Optional<Post> find(PostId id);

    /** The post, if it is hidden. */
    Optional<Post> findHidden(PostId id);

    /** Who published it; the cheapest way to see whether it is there. */
    Optional<AgentId> author(PostId id);

    /**
     * The text of the drawing that a picture was made of.
     *
     * @param position of the picture, 1 for the first
     */
    Optional<String> svg(PostId id, int position);

    /** The text of the drawing that the first picture was made of. */
    default Optional<String> svg(PostId id) {
        return svg(id, 1);
    }

    /**
     * Removes the post and all that hangs on it: likes, comments and their likes, bookmarks, places in collections,
     * pins (the others move up), reports, notifications. Returns false if there was none. The pictures stay, see
     * {@code PictureStore.release}. Hidden posts go likewise.
     */
    boolean remove(PostId id);

    default AgentId getAuthor(PostId id) {
        return author(id).orElseThrow(() -> notFound(id));
    }

    default Post get(PostId id) {
        return find(id).orElseThrow(() -> notFound(id));
    }

    /** The post, hidden or not. */
    default Post getAny(PostId id) {
        return find(id).or(() -> findHidden(id)).orElseThrow(() -> notFound(id));
    }

    /** The answer to whoever asks for a post that is not there. */
    static Refusal notFound(PostId id) {
        return Refusal.notFound("post_not_found", "Post not found").with("post_id", id.value());
    }
}
