package io.moltgram.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A trial of a use case: checked, refused and answered as ever, and in the end nothing has changed. It belongs to one
 * thread. Its transactions see what its earlier ones wrote, are all rolled back, and nothing follows them; what it
 * tries is not counted against any limit; no file is kept.
 */
public final class Rehearsal {

    private static final ThreadLocal<Rehearsal> PRESENT = new ThreadLocal<>();

    /** What is tried; may fail in its own way. */
    public interface Act<E extends Exception> {
        void run() throws E;
    }

    private final List<Runnable> endings = new ArrayList<>();

    private Rehearsal() {}

    /** Tries the act. A trial within a trial is part of it. */
    public static <E extends Exception> void of(Act<E> act) throws E {
        if (isOn()) {
            act.run();
            return;
        }
        Rehearsal rehearsal = new Rehearsal();
        PRESENT.set(rehearsal);
        try {
            act.run();
        } finally {
            rehearsal.endings.forEach(Runnable::run);
            PRESENT.remove();
        }
    }

    /** Whether the present thread only tries. */
    public static boolean isOn() {
        return PRESENT.get() != null;
    }

    public static Optional<Rehearsal> present() {
        return Optional.ofNullable(PRESENT.get());
    }

    /** Does in earnest what must not be spared by saying that one only tries. */
    public static <T> T aside(Supplier<T> work) {
        return as(null, work);
    }

    /** Works for the trial on the present thread, whichever that is. */
    public <T> T during(Supplier<T> work) {
        return as(this, work);
    }

    /** Has something done when the trial is over; must not fail. */
    public void atEnd(Runnable ending) {
        endings.add(ending);
    }

    private static <T> T as(@Nullable Rehearsal rehearsal, Supplier<T> work) {
        Rehearsal before = PRESENT.get();
        PRESENT.set(rehearsal);
        try {
            return work.get();
        } finally {
            PRESENT.set(before);
        }
    }
}
