package io.moltgram.persistence.sqlite;

import io.moltgram.application.Rehearsal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Work that is only tried. The one writer cannot keep a transaction open for somebody, so what a trial did before is
 * done again ahead of its next step, and all of it is rolled back each time.
 */
final class Rehearsals {

    /** Ends a unit of work so that nothing of it stays. */
    private static final class NothingStays extends RuntimeException {

        private static final long serialVersionUID = 1;

        NothingStays() {
            super(null, null, false, false);
        }
    }

    private final GroupWriter writer;

    /** What the trial on a thread has done so far. */
    private final ThreadLocal<List<Supplier<?>>> earlier = new ThreadLocal<>();

    Rehearsals(GroupWriter writer) {
        this.writer = writer;
    }

    /** Whether the present thread has a trial under way that others cannot see. */
    boolean haveBegun() {
        return earlier.get() != null;
    }

    /** A step that later steps shall see. */
    <T> T change(Rehearsal rehearsal, Supplier<T> work) {
        List<Supplier<?>> steps = steps(rehearsal);
        T result = attempt(rehearsal, steps, work);
        steps.add(work);
        return result;
    }

    /** A step that only looks. */
    <T> T look(Rehearsal rehearsal, Supplier<T> question) {
        return attempt(rehearsal, steps(rehearsal), question);
    }

    private List<Supplier<?>> steps(Rehearsal rehearsal) {
        List<Supplier<?>> known = earlier.get();
        if (known != null) {
            return known;
        }
        List<Supplier<?>> fresh = new ArrayList<>();
        earlier.set(fresh);
        rehearsal.atEnd(earlier::remove);
        return fresh;
    }

    private <T> T attempt(Rehearsal rehearsal, List<Supplier<?>> before, Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        Supplier<T> unit = () -> {
            result.set(rehearsal.during(() -> {
                before.forEach(Supplier::get);
                return work.get();
            }));
            throw new NothingStays();
        };
        try {
            return writer.call(new Unit<>(unit));
        } catch (NothingStays done) {
            return result.get();
        }
    }
}
