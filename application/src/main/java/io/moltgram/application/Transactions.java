package io.moltgram.application;

import java.util.function.Supplier;

/**
 * All or nothing. Work that returns is durable when {@code call} returns; work that throws has left no trace. A nested
 * call joins the outer one. When no more work can be taken on, the caller is refused as unavailable and nothing has
 * happened.
 *
 * <p>Work that collided with other work may be done again from its beginning. So it only uses stores, publishes events
 * and asks for actions after the commit.
 */
public interface Transactions {

    <T> T call(Supplier<T> work);

    default void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Runs the action once the present transaction is durable, never if it fails; without a transaction, at once. */
    void afterCommit(Runnable action);
}
