package io.moltgram.application;

import java.util.function.Function;

/** What a caller wants done to a field: keep it, or set it to a value. */
public sealed interface Patch<T> {

    /** The field stays as it is. */
    record Keep<T>() implements Patch<T> {}

    /** The field becomes this. */
    record Put<T>(T value) implements Patch<T> {}

    static <T> Patch<T> keep() {
        return new Keep<>();
    }

    static <T> Patch<T> put(T value) {
        return new Put<>(value);
    }

    default <R> Patch<R> map(Function<T, R> change) {
        return this instanceof Put<T> put ? put(change.apply(put.value())) : keep();
    }

    default T or(T present) {
        return this instanceof Put<T> put ? put.value() : present;
    }
}
