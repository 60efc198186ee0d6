package io.moltgram.bootstrap.wiring;

import io.moltgram.application.watch.Jobs;
import io.moltgram.application.webhook.Attempt;
import io.moltgram.application.webhook.Delivering;
import io.moltgram.application.webhook.Dispatch;
import io.moltgram.application.webhook.Doorbell;
import io.moltgram.domain.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells webhooks what is due, many of them at once and each one thing at a time, so that those which answer late, or
 * not at all, hold up nobody else. One thread takes and notes, the client sends. Sleeps until the bell rings or
 * something becomes due.
 */
final class WebhookWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookWorker.class);

    private static final String JOB = "tell webhooks";

    /** A call that hangs costs little but its place here; so there are many. */
    private static final int MOST_AT_ONCE = 256;

    private static final int MOST_PER_ROUND = 32;

    /** Other programs on the same database ring no bell here. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);

    /** Something is due and was not taken: somebody holds its row for a moment. */
    private static final Duration SHORTEST_SLEEP = Duration.ofMillis(50);

    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(3);

    private final Delivering delivering;
    private final Doorbell bell;
    private final Jobs jobs;
    private final InstantSource clock;
    private final Queue<Attempt> done = new ConcurrentLinkedQueue<>();
    private final Map<Dispatch, Boolean> underWay = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::work, "webhooks");
    private volatile boolean isClosing;

    public WebhookWorker(Delivering delivering, Doorbell bell, Jobs jobs, InstantSource clock) {
        this.delivering = delivering;
        this.bell = bell;
        this.jobs = jobs;
        this.clock = clock;
        this.thread.setDaemon(true);
    }

    void start() {
        jobs.expect(JOB, Optional.of(LONGEST_SLEEP));
        thread.start();
    }

    private void work() {
        try {
            while (!isClosing) {
                bell.await(attempt());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does what is to be done; returns how long it may rest. */
    private Duration attempt() {
        Instant at = clock.instant();
        long began = System.nanoTime();
        int before = underWay.size();
        try {
            Duration rest = round();
            jobs.ran(JOB, at, Duration.ofNanos(System.nanoTime() - began), Math.max(0, underWay.size() - before));
            return rest;
        } catch (RuntimeException e) { // what was taken and not noted is told once more, when its lease is over
            jobs.failed(JOB, at, Duration.ofNanos(System.nanoTime() - began), e.toString());
            LOG.warn("Webhooks wait", e);
            return AFTER_FAULT;
        }
    }

    private Duration round() {
        int room = Math.min(MOST_PER_ROUND, MOST_AT_ONCE - underWay.size());
        Duration pause = room == 0 ? LONGEST_SLEEP : delivering.pause().orElse(LONGEST_SLEEP);
        if (done.isEmpty() && !pause.isZero()) {
            return pause.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : pause;
        }
        List<Dispatch> taken = note(pause.isZero() ? room : 0);
        taken.forEach(this::send);
        return taken.isEmpty() && done.isEmpty() ? SHORTEST_SLEEP : Duration.ZERO;
    }

    private List<Dispatch> note(int room) {
        List<Attempt> attempts = new ArrayList<>();
        for (Attempt attempt = done.poll(); attempt != null; attempt = done.poll()) {
            attempts.add(attempt);
            if (attempts.size() == MOST_PER_ROUND) {
                break;
            }
        }
        try {
            return delivering.round(attempts, room);
        } catch (Refusal e) { // the database takes nothing just now; it may soon
            done.addAll(attempts);
            throw e;
        }
    }

    private void send(Dispatch dispatch) {
        underWay.put(dispatch, true);
        delivering.send(dispatch).thenAccept(attempt -> {
            done.add(attempt);
            underWay.remove(dispatch);
            bell.ring();
        });
    }

    /** Lets calls that are under way come to their end for a moment, then gives back what is left. */
    @Override
    public void close() {
        isClosing = true;
        bell.ring();
        try {
            thread.join(STOP.toMillis());
            finish(System.nanoTime() + STOP.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("Webhooks are told again what was under way", e);
        }
    }

    private void finish(long deadline) throws InterruptedException {
        while (!underWay.isEmpty() && System.nanoTime() < deadline) {
            bell.await(SHORTEST_SLEEP);
        }
        List<Dispatch> abandoned = List.copyOf(underWay.keySet());
        while (!done.isEmpty()) {
            note(0);
        }
        delivering.release(abandoned);
    }
}
