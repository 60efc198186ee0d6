package io.moltgram.persistence.stream;

import io.moltgram.application.stream.NewsQueries.Settled;
import io.moltgram.application.stream.Passed;
import io.moltgram.persistence.Database;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jdbi.v3.core.Handle;

/**
 * Finds how far numbers have settled. Where writers work side by side a lower number may become visible after a higher
 * one; so numbers that were given are settled once every transaction has ended that ran when they were looked at.
 */
final class Settling {

    private static final int MOST_WAITING = 64;

    /** @param next higher than the number of every transaction that may have been given one of these */
    private record Given(Passed passed, long next) {}

    private final Database database;
    private final Deque<Given> waiting = new ArrayDeque<>();
    private Passed settled = new Passed(0, 0, 0);

    Settling(Database database) {
        this.database = database;
    }

    synchronized Settled look() {
        return database.read(handle -> {
            Passed given = given(handle);
            Passed known = waiting.isEmpty() ? settled : waiting.getLast().passed();
            if (!known.equals(given)) { // numbers first, then the bound, or a transaction might slip in between
                waiting.addLast(
                        new Given(given, number(handle, database.dialect().nextTransaction())));
            }
            long oldest = number(handle, database.dialect().oldestTransaction());
            while (!waiting.isEmpty() && waiting.getFirst().next() <= oldest) {
                settled = waiting.removeFirst().passed();
            }
            while (waiting.size() > MOST_WAITING) {
                waiting.removeLast();
            }
            return new Settled(settled, waiting.isEmpty());
        });
    }

    private Passed given(Handle handle) {
        return handle.createQuery(database.dialect().newsNumbers())
                .map((row, context) -> new Passed(row.getLong(1), row.getLong(2), row.getLong(3)))
                .one();
    }

    private static long number(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }
}
