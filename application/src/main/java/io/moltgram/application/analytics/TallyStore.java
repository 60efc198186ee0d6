package io.moltgram.application.analytics;

import java.time.Instant;
import java.util.Map;

/** Keeps numbers by what they stand for. */
public interface TallyStore {

    /** Adds to what is kept; what is new begins at 0. */
    void add(Map<Slot, Long> counts);

    /** Keeps the higher of the number and what is kept. */
    void raise(Map<Slot, Long> counts);

    /**
     * Sums up a facet over the days of the month that begins then, in place of an earlier sum of it; of the values of
     * one audience the highest.
     *
     * @param most so many values
     */
    void foldMonth(Instant month, Facet facet, int most);

    /** Removes what began before; returns how many numbers that were. */
    int removeBefore(Grain grain, Instant time);
}
