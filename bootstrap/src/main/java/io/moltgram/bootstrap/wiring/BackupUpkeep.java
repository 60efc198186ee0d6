package io.moltgram.bootstrap.wiring;

import io.moltgram.application.backup.BackupAsking.Hands;
import io.moltgram.application.watch.Jobs;
import io.moltgram.bootstrap.cli.Backups;
import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.cli.Wanted;
import io.moltgram.bootstrap.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a backup whenever the schedule says so, and writes and tries one when an operator wants it, while the server
 * works. One that fails is tried again next time.
 */
final class BackupUpkeep implements Hands, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackupUpkeep.class);
    private static final Map<Work, String> JOBS =
            Map.of(Work.WRITE, "write a backup", Work.DRILL, "try the newest backup");
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Settings settings;
    private final Backups backups;
    private final Jobs jobs;
    private final InstantSource clock;
    private final Map<Work, Outcome> last = new EnumMap<>(Work.class);
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "backups");
        made.setDaemon(true);
        return made;
    });
    private Optional<Busy> busy = Optional.empty();

    BackupUpkeep(Settings settings, Backups backups, Jobs jobs, InstantSource clock) {
        this.settings = settings;
        this.backups = backups;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** A turn of somebody. */
    private final class Taken implements Turn {

        private final Work work;

        private Taken(Work work) {
            this.work = work;
        }

        @Override
        public void start() {
            thread.execute(this::run);
        }

        private void run() {
            Instant at = clock.instant();
            long began = System.nanoTime();
            Optional<String> problem = attempt(work);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            problem.ifPresentOrElse(
                    line -> jobs.failed(JOBS.get(work), at, took, line), () -> jobs.ran(JOBS.get(work), at, took, 1));
            note(work, new Outcome(at, took, problem));
        }

        @Override
        public void giveBack() {
            rest();
        }
    }

    void start() {
        if (isScheduled()) {
            thread.execute(this::awaitNext);
        }
    }

    private boolean isScheduled() {
        return can(Work.WRITE) && !settings.backups().schedule().isOff();
    }

    private void awaitNext() {
        Instant now = clock.instant();
        Optional<Instant> next = settings.backups().schedule().next(now);
        next.ifPresent(moment -> {
            jobs.schedule(JOBS.get(Work.WRITE), moment);
            thread.schedule(this::write, Duration.between(now, moment).toMillis() + 1, TimeUnit.MILLISECONDS);
        });
    }

    /** What an operator asked for a moment ago waits for this thread; that goes first. */
    private void write() {
        Optional<Taken> turn = taken(Work.WRITE);
        if (turn.isPresent()) {
            turn.get().run();
            awaitNext();
        } else {
            thread.schedule(this::write, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Returns what went wrong. */
    private Optional<String> attempt(Work work) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        try {
            if (work == Work.WRITE) {
                backups.write(settings, Optional.empty(), out, (done, total, what) -> {});
            } else {
                Wanted newest = new Wanted("", Optional.empty(), Optional.empty());
                backups.drill(settings, newest, out, (done, total, what) -> {});
            }
            LOG.info(
                    "{}: {}",
                    JOBS.get(work),
                    said.toString(StandardCharsets.UTF_8).strip());
            return Optional.empty();
        } catch (CannotRun e) {
            LOG.error("{}: {}", JOBS.get(work), e.getMessage());
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("{} failed", JOBS.get(work), e);
            return Optional.of(e.toString());
        }
    }

    /** The key that opens what is encrypted is not here, so that cannot be tried here. */
    @Override
    public boolean can(Work work) {
        return work == Work.WRITE || settings.backups().recipient().isEmpty();
    }

    @Override
    public Optional<Turn> take(Work work) {
        return taken(work).map(turn -> turn);
    }

    private synchronized Optional<Taken> taken(Work work) {
        if (busy.isPresent()) {
            return Optional.empty();
        }
        busy = Optional.of(new Busy(work, clock.instant()));
        return Optional.of(new Taken(work));
    }

    private synchronized void note(Work work, Outcome outcome) {
        last.put(work, outcome);
        busy = Optional.empty();
    }

    private synchronized void rest() {
        busy = Optional.empty();
    }

    @Override
    public synchronized Optional<Busy> busy() {
        return busy;
    }

    @Override
    public synchronized Optional<Outcome> last(Work work) {
        return Optional.ofNullable(last.get(work));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
