package io.moltgram.application.post;

import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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

    /** The texts of the drawings that the post's pictures were made of, one place for each picture, in order. */
    public List<Optional<String>> drawings(Post post) {
        return IntStream.rangeClosed(1, 1 + post.more().size())
                .mapToObj(position -> posts.svg(post.id(), position))
                .toList();
    }
}
