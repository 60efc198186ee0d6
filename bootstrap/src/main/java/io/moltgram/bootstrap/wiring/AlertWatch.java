package io.moltgram.bootstrap.wiring;

import io.moltgram.application.alert.AlertTelling;
import io.moltgram.application.alert.AlertWatching;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the figures four times a minute, and tells what there is to tell. */
final class AlertWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AlertWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(15);
    private static final Duration TELL = Duration.ofSeconds(1);

    private final AlertWatching watching;
    private final AlertTelling telling;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, work -> {
        Thread made = new Thread(work, "alerts");
        made.setDaemon(true);
        return made;
    });

    public AlertWatch(AlertWatching watching, AlertTelling telling) {
        this.watching = watching;
        this.telling = telling;
    }

    void start() {
        threads.execute(() -> attempt(watching::takeUp));
        every(LOOK, watching::look);
        every(TELL, this::tell);
    }

    private void tell() {
        telling.tell().stream()
                .filter(told -> !told.problem().isEmpty())
                .forEach(told -> LOG.warn(
                        "The alert {} was not told by {}: {}; {}",
                        told.alert().rule().code(),
                        told.channel(),
                        told.problem(),
                        told.isGivenUp() ? "given up" : "it is tried again"));
    }

    private void every(Duration pause, Runnable work) {
        threads.scheduleWithFixedDelay(() -> attempt(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
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
    }
}
