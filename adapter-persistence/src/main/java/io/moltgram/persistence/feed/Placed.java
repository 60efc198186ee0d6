package io.moltgram.persistence.feed;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A post at its place in an order: highest value first, among equals the newest.
 *
 * @param value likes, or the bits of a score, which grow with it
 */
public record Placed(long value, long id) {

    public static final Comparator<Placed> ORDER = Comparator.comparingLong(Placed::value)
            .thenComparingLong(Placed::id)
            .reversed();

    /** Before every post. */
    public static final Placed BEGINNING = new Placed(Long.MAX_VALUE, Long.MAX_VALUE);

    boolean isBehind(Placed other) {
        return ORDER.compare(this, other) > 0;
    }

    public static Stream<Placed> behind(Placed place, List<Placed> inOrder) {
        return inOrder.stream().filter(post -> post.isBehind(place));
    }

    static List<Long> ids(List<Placed> posts) {
        return posts.stream().map(Placed::id).toList();
    }
}
