package io.moltgram.application;

import java.util.function.Supplier;

/**
 * Something that the present thread wants done within each transaction it begins, before the work itself, so that
 * both are durable together or not at all. If it throws, the work is not done.
 */
public final class Undertaking {

    private static final ThreadLocal<Runnable> PRESENT = new ThreadLocal<>();

    private Undertaking() {}

    /**
     * Runs the act, whose transactions all begin with {@code first}.
     *
     * @param first uses stores only, as all work in transactions
     */
    public static <E extends Exception> void of(Runnable first, Rehearsal.Act<E> act) throws E {
        PRESENT.set(first);
        try {
            act.run();
        } finally {
            PRESENT.remove();
        }
    }

    /** The work of a transaction that begins now on this thread, with what goes before it; for those who transact. */
    public static <T> Supplier<T> join(Supplier<T> work) {
        Runnable first = PRESENT.get();
        return first == null
                ? work
                : () -> {
                    first.run();
                    return work.get();
                };
    }
}
