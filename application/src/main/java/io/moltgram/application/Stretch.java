package io.moltgram.application;

import java.util.Optional;

/**
 * Which part of a list: so many items from behind a position, or from the beginning.
 *
 * @param limit at least 1
 */
public record Stretch(Optional<Position> after, int limit) {

    public Stretch {
        limit = Math.max(1, limit);
    }

    public static Stretch first(int limit) {
        return new Stretch(Optional.empty(), limit);
    }

    /** How many items to ask for, so that one knows whether more follow. */
    public int limitAndOne() {
        return limit + 1;
    }

    /** The key of the position, or the given one when the stretch stands at the beginning. */
    public long keyOr(int number, long beginning) {
        return after.map(position -> position.key(number)).orElse(beginning);
    }
}
