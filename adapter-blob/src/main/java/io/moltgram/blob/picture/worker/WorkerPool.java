package io.moltgram.blob.picture.worker;

import io.moltgram.application.watch.Durations;
import io.moltgram.application.watch.Figures;
import io.moltgram.blob.picture.WorkshopSettings;
import io.moltgram.domain.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a few workers busy: started when needed, killed when they take too long, ended when there is nothing to do. */
public final class WorkerPool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);
    private static final long RETRY_SECONDS = 2;
    private static final int TRIES = 2;

    /** Of the time limit; who got less of a processor than this part of it was kept from working. */
    private static final int LEAST_SHARE = 4;

    private record Idle(WorkerProcess worker, long since) {}

    private final WorkshopSettings settings;
    private final Semaphore places;
    private final Semaphore large = new Semaphore(1, true);
    private final LongAdder refused = new LongAdder();
    private final Durations nanos = new Durations();
    private final AtomicInteger callers = new AtomicInteger();
    private final Object calm = new Object();
    private final Deque<Idle> idle = new ConcurrentLinkedDeque<>();
    private final Set<WorkerProcess> busy = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ScheduledExecutorService clock;

    public WorkerPool(WorkshopSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.workers(), true);
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "picture-workers");
            thread.setDaemon(true);
            return thread;
        });
        long pause = Math.max(100, settings.idle().toMillis() / 2);
        clock.scheduleWithFixedDelay(this::endTheIdle, pause, pause, TimeUnit.MILLISECONDS);
    }

    /**
     * Has the job done, waiting for a worker if there is room to wait. A worker that dies of it is replaced once; the
     * second death, or the time limit, is the picture's fault, unless somebody else killed the workers.
     */
    public Answer run(Job job) {
        if (callers.incrementAndGet() > settings.workers() + settings.queue()) {
            leave();
            refused.increment();
            throw busy();
        }
        long began = System.nanoTime();
        try {
            Answer answer = placed(job, settings.workers() == 1);
            return answer.large() ? alone(job) : answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            leave();
            nanos.add(System.nanoTime() - began);
        }
    }

    /** The same for work that nobody waits for: it begins when nobody else is waited for. */
    public Answer runLast(Job job) {
        try {
            synchronized (calm) {
                while (callers.get() > 0) {
                    calm.wait();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        return run(job);
    }

    /** Others go on beside it, but with no large one. */
    private Answer alone(Job job) throws InterruptedException {
        large.acquire();
        try {
            return placed(job, true);
        } finally {
            large.release();
        }
    }

    private Answer placed(Job job, boolean alone) throws InterruptedException {
        places.acquire();
        try {
            return attempt(job, alone);
        } finally {
            places.release();
        }
    }

    private void leave() {
        if (callers.decrementAndGet() == 0) {
            synchronized (calm) {
                calm.notifyAll();
            }
        }
    }

    /** Tells how busy it is. */
    public void tell(Figures figures) {
        int working = settings.workers() - places.availablePermits();
        figures.gauge("moltgram_picture_workers", "Pictures that may be worked on at once.", settings.workers());
        figures.gauge("moltgram_picture_workers_busy", "Pictures in work.", working);
        figures.gauge(
                "moltgram_picture_waiting", "Pictures that wait for a worker.", Math.max(0, callers.get() - working));
        figures.counter("moltgram_picture_refused", "Pictures refused because too many waited.", refused.sum());
        figures.times("moltgram_picture_seconds", "Time from a picture's coming to its end.", nanos.spread());
    }

    @Override
    public void close() {
        closed.set(true);
        clock.shutdownNow();
        busy.forEach(WorkerProcess::kill);
        for (Idle each = idle.poll(); each != null; each = idle.poll()) {
            each.worker().close();
        }
    }

    private Answer attempt(Job job, boolean alone) {
        for (int tries = 1; ; tries++) {
            WorkerProcess worker = take();
            Optional<Duration> before = worker.worked();
            AtomicBoolean late = new AtomicBoolean();
            AtomicBoolean starved = new AtomicBoolean();
            ScheduledFuture<?> limit = clock.schedule(
                    () -> {
                        starved.set(isStarved(before, worker.worked()));
                        late.set(true);
                        worker.kill();
                    },
                    settings.timeLimit().toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
                Answer answer = worker.run(job, alone);
                limit.cancel(false);
                giveBack(worker);
                answer.refusal()
                        .filter(refusal -> refusal.kind() == Refusal.Kind.UNAVAILABLE)
                        .ifPresent(refusal -> LOG.error(
                                "picture worker {} cannot load its libraries; they need 50 MB of room in {}",
                                worker.pid(),
                                settings.scratch()));
                return answer;
            } catch (IOException e) {
                limit.cancel(false);
                busy.remove(worker);
                boolean killed = !late.get() && worker.wasKilled();
                worker.kill();
                LOG.warn("picture worker {} {}", worker.pid(), late.get() ? "took too long" : "died");
                if (closed.get() || starved.get()) {
                    throw unavailable();
                }
                if (late.get()) {
                    throw Refusal.invalid("picture_damaged", "Picture takes too long to read");
                }
                if (tries == TRIES && killed) {
                    throw unavailable();
                }
                if (tries == TRIES) {
                    throw Refusal.invalid("picture_damaged", "Picture is damaged and cannot be read");
                }
            }
        }
    }

    /** Whether it was late because it hardly got to work: a fault of the machine, not of the picture. */
    private boolean isStarved(Optional<Duration> before, Optional<Duration> after) {
        return before.isPresent()
                && after.isPresent()
                && after.get()
                                .minus(before.get())
                                .compareTo(settings.timeLimit().dividedBy(LEAST_SHARE))
                        < 0;
    }

    private WorkerProcess take() {
        for (Idle each = idle.pollLast(); each != null; each = idle.pollLast()) {
            if (each.worker().isAlive()) {
                busy.add(each.worker());
                return each.worker();
            }
        }
        if (closed.get()) {
            throw unavailable();
        }
        try {
            WorkerProcess worker = WorkerProcess.start(settings);
            busy.add(worker);
            return worker;
        } catch (IOException e) {
            LOG.error("picture worker does not start: {}", e.getMessage());
            throw unavailable();
        }
    }

    private void giveBack(WorkerProcess worker) {
        busy.remove(worker);
        idle.addLast(new Idle(worker, System.nanoTime()));
        if (closed.get() && idle.removeIf(each -> each.worker() == worker)) {
            worker.close();
        }
    }

    private void endTheIdle() {
        long rest = settings.idle().toNanos();
        for (Idle each : idle) {
            if (System.nanoTime() - each.since() > rest && idle.remove(each)) {
                each.worker().close();
            }
        }
    }

    private static Refusal busy() {
        return Refusal.unavailable("pictures_busy", "Too many pictures are waiting, try again soon", RETRY_SECONDS);
    }

    private static Refusal unavailable() {
        return Refusal.unavailable("pictures_unavailable", "Pictures cannot be worked on just now", RETRY_SECONDS);
    }
}
