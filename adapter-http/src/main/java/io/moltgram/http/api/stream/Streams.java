package io.moltgram.http.api.stream;

import io.moltgram.application.stream.NewsQueries.Settled;
import io.moltgram.application.stream.Passed;
import io.moltgram.application.watch.Figures;
import io.moltgram.application.watch.Jobs;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All open streams and the few threads that feed them. A stream is woken when something happens that may concern its
 * agent, and at every beat, so that a wake-up that got lost costs a delay and never an event.
 */
public final class Streams implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final String JOB = "look after streams";
    private static final int THREADS = 2;
    private static final long LOOK_MILLIS = 1_000;
    private static final long SETTLING_MILLIS = 50;

    private final News news;
    private final StreamLimits limits;
    private final Onlookers onlookers;
    private final Set<OpenStream> all = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<AgentId, Set<OpenStream>> byAgent = new ConcurrentHashMap<>();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS, work -> {
        Thread made = new Thread(work, "streams");
        made.setDaemon(true);
        return made;
    });

    public Streams(News news, StreamLimits limits, Onlookers onlookers) {
        this.news = news;
        this.limits = limits;
        this.onlookers = onlookers;
    }

    /** Begins to look after the streams that will be open, every second; the jobs tell how that goes. */
    public void start(Jobs jobs, InstantSource clock) {
        jobs.expect(JOB, Optional.of(Duration.ofMillis(LOOK_MILLIS)));
        Runnable look = () -> jobs.attempt(JOB, clock, this::lookAfterAll);
        threads.scheduleWithFixedDelay(look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** How far news have settled now: where a stream begins that was not open before. */
    Passed now() {
        return news.settled().passed();
    }

    /**
     * Refuses a stream too many: of the agent as too many, of all as unavailable. One that was open in its place ends:
     * its reader has left, which nobody notices before the next beat.
     */
    synchronized void open(OpenStream stream) {
        if (threads.isShutdown()) {
            throw Refusal.unavailable("closing", "The server is shutting down.", 1);
        }
        List.copyOf(byAgent.getOrDefault(stream.agent(), Set.of())).stream()
                .filter(known -> known.yieldsTo(stream))
                .forEach(known -> known.end().complete(null));
        if (all.size() >= limits.all()) {
            throw Refusal.unavailable("streams_full", "The server has no room for another stream", 10)
                    .with("limit", limits.all());
        }
        Set<OpenStream> own = byAgent.computeIfAbsent(stream.agent(), agent -> ConcurrentHashMap.newKeySet());
        if (own.size() >= limits.perAgent()) {
            throw new Refusal(Refusal.Kind.TOO_MANY, "too_many_streams", "You have too many open streams")
                    .with("limit", limits.perAgent())
                    .with("actual", own.size());
        }
        all.add(stream);
        own.add(stream);
        stream.end().thenRun(() -> forget(stream));
    }

    /** Sends its first words and whatever it has missed. */
    void begin(OpenStream stream) {
        if (stream.take()) {
            String hello = "retry: 2000\nid: " + EventId.show(stream.passed()) + "\nevent: ready\ndata: {}\n\n";
            stream.send(hello.getBytes(StandardCharsets.US_ASCII), () -> queue(() -> feed(stream)));
        }
    }

    private synchronized void forget(OpenStream stream) {
        all.remove(stream);
        byAgent.computeIfPresent(stream.agent(), (agent, own) -> {
            own.remove(stream);
            return own.isEmpty() ? null : own;
        });
    }

    /** The agents that have a stream open. */
    Collection<AgentId> agents() {
        return byAgent.keySet();
    }

    /** Tells how many are open. */
    public void tell(Figures figures) {
        figures.gauge("moltgram_streams_open", "Live streams that are open.", all.size() + onlookers.count());
    }

    int count() {
        return all.size();
    }

    /** Something happened that may concern these agents. */
    void wake(Collection<AgentId> agents) {
        for (AgentId agent : agents) {
            byAgent.getOrDefault(agent, Set.of()).forEach(this::wake);
        }
    }

    private void wake(OpenStream stream) {
        if (stream.take()) {
            queue(() -> feed(stream));
        }
    }

    /** Has work done by one of our threads; drops it when they have ended. */
    void queue(Runnable work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("streams are closed", e);
        }
    }

    /** One step for a stream whose turn we have. */
    private void feed(OpenStream stream) {
        try {
            stream.look();
            Settled settled = news.settled();
            News.Piece piece = news.next(stream.agent(), stream.withMessages(), stream.passed(), settled.passed());
            if (!settled.isLatest()) {
                threads.schedule(() -> wake(stream), SETTLING_MILLIS, TimeUnit.MILLISECONDS);
            }
            if (piece.bytes().length > 0) {
                stream.send(piece.bytes(), () -> queue(() -> rest(stream, piece)));
            } else {
                rest(stream, piece);
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("streams are closed", e);
        } catch (RuntimeException e) { // the next beat tries again
            LOG.warn("A stream cannot be fed just now", e);
            stream.giveUp();
        }
    }

    private void rest(OpenStream stream, News.Piece piece) {
        if (piece.isMore()) {
            stream.take();
        } else if (!stream.waits()) {
            stream.end().complete(null);
            return;
        }
        if (stream.rest(piece.passed())) {
            queue(() -> feed(stream));
        }
    }

    private long lookAfterAll() {
        for (OpenStream stream : all) {
            try {
                lookAfter(stream, System.nanoTime() - stream.since());
            } catch (RuntimeException e) {
                LOG.warn("A stream cannot be looked after", e);
            }
        }
        onlookers.lookAfterAll();
        return all.size();
    }

    private void lookAfter(OpenStream stream, long idleNanos) {
        if (!stream.isAllowed()) {
            stream.end().complete(null);
        } else if (stream.isSending()) {
            if (idleNanos > limits.patience().toNanos()) {
                stream.cut();
            }
        } else if (idleNanos > limits.beat().toNanos() && stream.take()) {
            stream.send(stream.beat(), () -> queue(() -> feed(stream)));
        }
    }

    /** Ends all streams; their agents connect anew elsewhere, or here after a restart. */
    @Override
    public void close() {
        threads.shutdown();
        onlookers.close();
        all.forEach(stream -> stream.end().complete(null));
    }
}
