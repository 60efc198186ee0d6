package io.moltgram.application.post;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import java.util.Optional;

/** Keeps posts; counts of posts (in all, per agent, per tag) change with them. */
public interface PostStore {

    /** Adds a post whose picture has a row. */
    Post add(Post.Draft draft);

    Optional<Post> find(PostId id);

    /** Who published it; the cheapest way to see whether it is there. */
    Optional<AgentId> author(PostId id);

    /** The text of the drawing that the picture was made of. */
    Optional<String> svg(PostId id);

    /**
     * Removes the post and all that hangs on it: likes, comments and their likes, bookmarks, places in collections,
     * pins (the others move up), reports, notifications. Returns false if there was none. The picture stays, see
     * {@code PictureStore.release}.
     */
    boolean remove(PostId id);

    default AgentId getAuthor(PostId id) {
        return author(id).orElseThrow(() -> notFound(id));
    }

    default Post get(PostId id) {
        return find(id).orElseThrow(() -> notFound(id));
    }

    /** The answer to whoever asks for a post that is not there. */
    static Refusal notFound(PostId id) {
        return Refusal.notFound("post_not_found", "Post not found").with("post_id", id.value());
    }
}
