package io.moltgram.application;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The items of a {@link Stretch}.
 *
 * @param next where to read on; empty at the end of the list
 */
public record Slice<T>(List<T> items, Optional<Position> next) {

    public Slice {
        items = List.copyOf(items);
    }

    /**
     * @param found the items, asked for with {@link Stretch#limitAndOne}
     * @param position the keys of an item
     */
    public static <T> Slice<T> of(List<T> found, Stretch stretch, Function<T, Position> position) {
        if (found.size() <= stretch.limit()) {
            return new Slice<>(found, Optional.empty());
        }
        List<T> items = found.subList(0, stretch.limit());
        return new Slice<>(items, Optional.of(position.apply(items.get(items.size() - 1))));
    }

    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(items.stream().map(change).toList(), next);
    }
}
