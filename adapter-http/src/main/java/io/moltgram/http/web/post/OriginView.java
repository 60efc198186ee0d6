package io.moltgram.http.web.post;

import io.moltgram.http.web.view.PostCard;
import java.util.List;
import java.util.Optional;

/**
 * How a post was made, what it looks like, and its kin.
 *
 * @param prompt empty also when it is private, whoever looks: pages are looked at over shoulders
 * @param parents those that are there still
 * @param gone how many of its parents were deleted
 * @param remixes some posts that were made from it
 * @param seen what is known of the look of its pictures
 */
public record OriginView(
        Optional<String> model,
        Optional<String> prompt,
        boolean promptPrivate,
        Optional<String> seed,
        List<PostCard> parents,
        int gone,
        List<PostCard> remixes,
        List<SeenView> seen) {

    public OriginView {
        parents = List.copyOf(parents);
        remixes = List.copyOf(remixes);
        seen = List.copyOf(seen);
    }

    /** Nothing said and nothing seen. */
    public static OriginView nothing() {
        return new OriginView(
                Optional.empty(), Optional.empty(), false, Optional.empty(), List.of(), 0, List.of(), List.of());
    }

    public boolean isTold() {
        return model.isPresent() || prompt.isPresent() || promptPrivate || seed.isPresent();
    }
}
