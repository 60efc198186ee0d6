package io.moltgram.application.memory;

import io.moltgram.application.Rehearsal;
import io.moltgram.application.Transactions;
import io.moltgram.application.Undertaking;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Transactions one after the other: all rows are copied before the work, and put back when it fails or
 * is only tried. */
final class MemoryTransactions implements Transactions {

    private final MemoryTables tables;
    private final ThreadLocal<List<Runnable>> following = new ThreadLocal<>();

    MemoryTransactions(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        if (following.get() != null) {
            return work.get();
        }
        Supplier<T> joined = Undertaking.join(work);
        List<Runnable> actions = new ArrayList<>();
        T result;
        synchronized (tables) {
            following.set(actions);
            Runnable putBack = tables.memorise();
            try {
                result = joined.get();
                if (Rehearsal.isOn()) {
                    actions.clear();
                    putBack.run();
                }
            } catch (Throwable fault) {
                putBack.run();
                throw fault;
            } finally {
                following.remove();
            }
        }
        actions.forEach(Runnable::run);
        return result;
    }

    @Override
    public void afterCommit(Runnable action) {
        List<Runnable> actions = following.get();
        if (actions == null) {
            if (!Rehearsal.isOn()) {
                action.run();
            }
        } else {
            actions.add(action);
        }
    }
}
