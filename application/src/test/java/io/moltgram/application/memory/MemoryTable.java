package io.moltgram.application.memory;

import java.util.LinkedHashMap;
import java.util.Map;

/** Rows by their key, in the order in which they came. */
final class MemoryTable<K, V> extends LinkedHashMap<K, V> {

    /** What puts the rows back as they are now. */
    Runnable memorise() {
        Map<K, V> before = new LinkedHashMap<>(this);
        return () -> {
            clear();
            putAll(before);
        };
    }

    /** Fails as a foreign key does. */
    void require(K key) {
        if (!containsKey(key)) {
            throw new IllegalStateException("no such row: " + key);
        }
    }
}
