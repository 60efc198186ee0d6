package io.moltgram.http.web.view;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of posts and where the next one is.
 *
 * @param grid whether as a grid of thumbnails or one below the other
 * @param first whether this is the beginning of the list, whose first picture is wanted at once
 * @param next address of the page with the next stretch
 */
public record PostList(List<PostCard> posts, boolean grid, boolean first, Optional<String> next) {

    public PostList {
        posts = List.copyOf(posts);
    }
}
