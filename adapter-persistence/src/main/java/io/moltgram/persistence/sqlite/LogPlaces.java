package io.moltgram.persistence.sqlite;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Where in the write-ahead log each page was written last, as of before the latest reading. */
final class LogPlaces {

    private final Map<Integer, Integer> before = new HashMap<>();
    private final Map<Integer, Integer> latest = new HashMap<>();
    private final Map<Integer, Integer> open = new HashMap<>();

    /** Another log begins. */
    void clear() {
        before.clear();
        latest.clear();
        open.clear();
    }

    /** Another reading begins. */
    void settle() {
        before.putAll(latest);
        latest.clear();
        open.clear();
    }

    /** A page of a transaction that has not come to its end. */
    void found(int page, int frame) {
        open.put(page, frame);
    }

    /** The transaction came to its end. */
    void committed() {
        latest.putAll(open);
        open.clear();
    }

    OptionalInt before(int page) {
        Integer frame = before.get(page);
        return frame == null ? OptionalInt.empty() : OptionalInt.of(frame);
    }
}
