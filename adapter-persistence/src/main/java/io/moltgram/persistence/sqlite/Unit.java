package io.moltgram.persistence.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One caller's work on its way through the writer: run there, answered once the commit it was part of is durable. */
final class Unit<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Unit.class);

    private final Supplier<T> work;
    private final boolean isAside;
    private final Thread caller = Thread.currentThread();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private @Nullable T result;
    private @Nullable Throwable failure;
    private volatile boolean isAnswered;

    Unit(Supplier<T> work) {
        this(work, false);
    }

    private Unit(Supplier<T> work, boolean isAside) {
        this.work = work;
        this.isAside = isAside;
    }

    /** Work between two transactions, which takes part in none. */
    static Unit<Boolean> aside(Runnable work) {
        return new Unit<>(
                () -> {
                    work.run();
                    return true;
                },
                true);
    }

    boolean isAside() {
        return isAside;
    }

    /** Runs the work; returns whether it came to a good end. The caller is not answered yet. */
    boolean run() {
        try {
            result = work.get();
            return true;
        } catch (Throwable e) { // whatever it is, it is the caller's, and the writer must live on
            failure = e;
            return false;
        }
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** Answers with what the work gave or threw. */
    void answer() {
        isAnswered = true;
        LockSupport.unpark(caller);
    }

    /** Answers that nothing has happened, and why. */
    void refuse(RuntimeException reason) {
        failure = reason;
        answer();
    }

    /**
     * Waits for the answer, also when interrupted meanwhile: the work may be durable by then, and the caller must
     * know. The interrupt stays set. What was to follow the commit is done here, by the caller.
     */
    T await() {
        boolean wasInterrupted = false;
        while (!isAnswered) {
            LockSupport.park(this);
            wasInterrupted |= Thread.interrupted();
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure instanceof RuntimeException refused) {
            throw SqliteFaults.translate(refused);
        } else if (failure instanceof Error error) {
            throw error;
        }
        afterCommit.forEach(Unit::attempt);
        return result;
    }

    static void attempt(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.warn("what was to follow a commit failed", e);
        }
    }
}
