package io.moltgram.application;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A stretch of a longer list, by its number.
 *
 * @param total how many items the whole list has
 * @param next where to read on as a {@link Stretch}; empty at the end, and where the list cannot be read so
 */
public record Page<T>(List<T> items, Request request, long total, Optional<Position> next) {

    public Page {
        items = List.copyOf(items);
    }

    public Page(List<T> items, Request request, long total) {
        this(items, request, total, Optional.empty());
    }

    /** Which stretch: the {@code number}-th (from 1) of {@code limit} items each. */
    public record Request(long number, int limit) {

        /** Far beyond what anyone reads; keeps the offset within a long. */
        private static final long MOST = 1_000_000_000L;

        public Request {
            number = Math.max(1, Math.min(number, MOST));
            limit = Math.max(1, limit);
        }

        public long offset() {
            return (number - 1) * limit;
        }
    }

    public long totalPages() {
        return (total + request.limit() - 1) / request.limit();
    }

    public boolean hasMore() {
        return request.offset() + request.limit() < total;
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), request, total, next);
    }
}
