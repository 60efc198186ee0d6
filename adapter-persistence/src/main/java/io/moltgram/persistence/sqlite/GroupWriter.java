package io.moltgram.persistence.sqlite;

import io.moltgram.application.watch.Figures;
import io.moltgram.domain.Refusal;
import io.moltgram.persistence.Database.Health;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes: takes as many callers' work as is waiting, runs it in one transaction, each behind a
 * savepoint, commits once, and answers them all. After a storage fault it refuses everybody, and tries to open the
 * database anew with growing pauses until that works.
 */
final class GroupWriter {

    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
    private static final int MOST_UNITS = 512;
    private static final long LONGEST_GROUP_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long SHORTEST_PAUSE = 50;
    private static final long LONGEST_PAUSE = 1000;

    /** Where the database is opened, at first and after a fault. */
    interface Opening {

        /** Opens the writer's connection to the database that was served before, or throws. */
        WriterSession open() throws SQLException;

        /** What tells the file in place now from another one. */
        Object file();
    }

    private final BlockingQueue<Unit<?>> queue;
    private final Opening opening;
    private final CommitTimes times;
    private final InstantSource clock;
    private final WriterFigures figures = new WriterFigures();
    private final Thread thread = new Thread(this::work, "sqlite-writer");
    private volatile Health health;
    private volatile SqliteFaults.@Nullable Fault fault;
    private volatile boolean isClosing;
    private volatile boolean isOver;
    private @Nullable Unit<?> current;
    private @Nullable WriterSession session;

    GroupWriter(int queue, Opening opening, CommitTimes times, InstantSource clock) throws SQLException {
        this.times = times;
        this.queue = new ArrayBlockingQueue<>(queue);
        this.opening = opening;
        this.clock = clock;
        this.health = new Health(true, clock.instant(), Optional.empty());
        this.session = opening.open();
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    Health health() {
        return health;
    }

    void tell(Figures all) {
        figures.tell(all, queue.size());
    }

    /** Whether the present thread is running somebody's work. */
    boolean isWriting() {
        return Thread.currentThread() == thread;
    }

    /** The unit that runs now; for work that is running. */
    Unit<?> current() {
        return Objects.requireNonNull(current, "no work is running");
    }

    /** The open database; for work that is running. */
    WriterSession session() {
        return Objects.requireNonNull(session, "no work is running");
    }

    /** Hands in the work and waits until it is durable or refused. */
    <T> T call(Unit<T> unit) {
        SqliteFaults.Fault present = fault;
        if (present != null) {
            throw present.refusal();
        }
        if (isClosing) {
            throw closed();
        }
        if (!queue.offer(unit)) {
            figures.refused();
            throw Refusal.unavailable("busy", "The server is busy. Please try again.", 1);
        }
        if (isOver && queue.remove(unit)) { // the writer ended between the look above and the offer
            throw closed();
        }
        return unit.await();
    }

    /** Does the work between two transactions, while nobody else writes, and waits for it. */
    void aside(Runnable work) {
        call(Unit.aside(work));
    }

    /** Finishes what was handed in, then ends; waits for that. */
    void close() {
        isClosing = true;
        queue.offer(new Unit<>(() -> true)); // wakes the writer; where there is no room it is awake
        boolean wasInterrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                wasInterrupted = true;
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        long pause = SHORTEST_PAUSE;
        while (!isClosing || !queue.isEmpty()) {
            WriterSession open = session;
            if (open != null) {
                write(open, next());
                pause = SHORTEST_PAUSE;
            } else {
                refuseFor(pause);
                reopen();
                pause = Math.min(LONGEST_PAUSE, pause * 2);
            }
        }
        isOver = true;
        refuseFor(0);
        if (session != null) {
            session.close();
        }
    }

    private List<Unit<?>> next() {
        List<Unit<?>> group = new ArrayList<>();
        Unit<?> first = poll(100);
        if (first != null) {
            group.add(first);
            queue.drainTo(group, MOST_UNITS - 1);
        }
        return group;
    }

    private @Nullable Unit<?> poll(long millis) {
        try {
            return queue.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            LOG.debug("work interrupted the writer, which goes on", e);
            return null;
        }
    }

    private void write(WriterSession open, List<Unit<?>> group) {
        int done = 0;
        try {
            while (done < group.size()) {
                if (group.get(done).isAside()) {
                    group.get(done).run();
                    group.get(done).answer();
                    done++;
                } else {
                    done += commitSome(open, group.subList(done, end(group, done)));
                }
            }
        } catch (SQLException e) {
            SqliteFaults.Fault found = SqliteFaults.of(e);
            fail(open, found);
            group.subList(done, group.size()).forEach(unit -> unit.refuse(found.refusal()));
        }
    }

    /** Where those end that may share a transaction with the one there. */
    private static int end(List<Unit<?>> group, int from) {
        int end = from;
        while (end < group.size() && !group.get(end).isAside()) {
            end++;
        }
        return end;
    }

    /** Runs as many as there is time for in one transaction, and answers them; throws when nothing came of it. */
    private int commitSome(WriterSession open, List<Unit<?>> units) throws SQLException {
        if (!opening.file().equals(open.file())) {
            throw new SQLException("another file is in place", "", SqliteFaults.CANNOT_OPEN);
        }
        long began = System.nanoTime();
        long deadline = began + LONGEST_GROUP_NANOS;
        open.begin();
        int ran = 0;
        if (units.size() == 1) {
            ran = 1;
            if (run(units.get(0))) {
                open.commit();
            } else {
                open.rollback();
            }
        } else {
            do {
                open.savepoint();
                if (run(units.get(ran))) {
                    open.release();
                } else {
                    open.undo();
                }
                ran++;
            } while (ran < units.size() && System.nanoTime() < deadline);
            open.commit();
        }
        times.committed();
        figures.committed(ran, System.nanoTime() - began);
        units.subList(0, ran).forEach(Unit::answer);
        return ran;
    }

    /** Whether the work came to a good end; throws if the storage broke under it. */
    private boolean run(Unit<?> unit) throws SQLException {
        current = unit;
        boolean isGood = unit.run();
        current = null;
        Optional<SQLException> broken = SqliteFaults.find(unit.failure());
        if (broken.isPresent()) {
            throw broken.get();
        }
        return isGood;
    }

    private void fail(WriterSession open, SqliteFaults.Fault found) {
        LOG.error("writing stops: {}", found.text());
        fault = found;
        health = new Health(false, clock.instant(), Optional.of(found.text()));
        session = null;
        open.close();
    }

    private void reopen() {
        WriterSession opened = null;
        try {
            opened = opening.open();
            opened.probe();
            session = opened;
            fault = null;
            health = new Health(true, clock.instant(), Optional.empty());
            LOG.info("writing works again");
        } catch (SQLException e) {
            SqliteFaults.Fault found = SqliteFaults.of(e);
            fault = found;
            health = new Health(false, health.since(), Optional.of(found.text()));
            if (opened != null) {
                opened.close();
            }
        }
    }

    /** Refuses everybody for so many milliseconds, and in any case those who wait already. */
    private void refuseFor(long millis) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        SqliteFaults.Fault found = fault;
        RuntimeException reason = found == null ? closed() : found.refusal();
        do {
            long left = isClosing ? 0 : TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            Unit<?> unit = poll(Math.max(0, left));
            if (unit != null) {
                unit.refuse(reason);
            }
        } while (System.nanoTime() < until && !isClosing || !queue.isEmpty());
    }

    private static Refusal closed() {
        return Refusal.unavailable("closing", "The server is shutting down.", 1);
    }
}
