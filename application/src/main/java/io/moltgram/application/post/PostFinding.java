package io.moltgram.application.post;

import io.moltgram.domain.post.PostId;
import java.util.Optional;

/** Looking a post up where its full picture is not wanted. */
public final class PostFinding {

    private final PostStore posts;

    public PostFinding(PostStore posts) {
        this.posts = posts;
    }

    /** Refuses if there is no such post; for callers who must say so before they say anything else. */
    public void require(PostId id) {
        posts.getAuthor(id);
    }

    /** The text of the drawing that the post's picture was made of. */
    public Optional<String> svg(PostId id) {
        return posts.svg(id);
    }
}
