package io.moltgram.application;

import java.util.Arrays;
import java.util.List;

/**
 * A place in a list: the keys, in the list's order, of the item just passed. It stays good whatever is added to the
 * list, so that whoever reads on from it meets no item twice and misses none that was there at the beginning.
 */
public record Position(List<Long> keys) {

    public Position {
        keys = List.copyOf(keys);
    }

    public static Position of(long... keys) {
        return new Position(Arrays.stream(keys).boxed().toList());
    }

    public long key(int number) {
        return keys.get(number);
    }
}
