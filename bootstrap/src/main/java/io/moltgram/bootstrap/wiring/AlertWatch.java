package io.moltgram.bootstrap.wiring;

import io.moltgram.application.alert.AlertTelling;
import io.moltgram.application.alert.AlertWatching;
import io.moltgram.application.alert.FigureKeeping;
import io.moltgram.application.watch.Jobs;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the figures four times a minute, and tells what there is to tell. */
final class AlertWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AlertWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(15);
    private static final Duration KEEP = Duration.ofMinutes(1);
    private static final Duration TELL = Duration.ofSeconds(1);

    private final AlertWatching watching;
    private final AlertTelling telling;
    private final FigureKeeping keeping;
    private final Jobs jobs;
    private final InstantSource clock;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, work -> {
        Thread made = new Thread(work, "alerts");
        made.setDaemon(true);
        return made;
    });

    public AlertWatch(
            AlertWatching watching, AlertTelling telling, FigureKeeping keeping, Jobs jobs, InstantSource clock) {
        this.watching = watching;
        this.telling = telling;
        this.keeping = keeping;
        this.jobs = jobs;
        this.clock = clock;
    }

    void start() {
        threads.execute(() -> attempt(watching::takeUp));
        every("look at the figures", LOOK, () -> {
            watching.look();
            keeping.note(watching.standings());
            return watching.standings().size();
        });
        every("tell of alerts", TELL, this::tell);
        every("keep the peaks of figures", KEEP, keeping::writeDown);
    }

    private long tell() {
        List<AlertTelling.Told> all = telling.tell();
        all.stream()
                .filter(told -> !told.problem().isEmpty())
                .forEach(told -> LOG.warn(
                        "The alert {} was not told by {}: {}; {}",
                        told.alert().rule().code(),
                        told.channel(),
                        told.problem(),
                        told.isGivenUp() ? "given up" : "it is tried again"));
        return all.size();
    }

    private void every(String name, Duration pause, LongSupplier work) {
        jobs.expect(name, Optional.of(pause));
        Runnable noted = () -> attempt(() -> jobs.attempt(name, clock, work));
        threads.scheduleWithFixedDelay(noted, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) { // the next round tries again
            LOG.warn("Watching failed: {}", e.toString());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        attempt(keeping::writeDown);
    }
}
