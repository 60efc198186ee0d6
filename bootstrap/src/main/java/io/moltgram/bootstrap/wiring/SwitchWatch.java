package io.moltgram.bootstrap.wiring;

import io.moltgram.application.switches.SwitchBoard;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the switches twice a second, so that what the command line switched is noticed within one. */
final class SwitchWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SwitchWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final SwitchBoard board;
    private final AtomicBoolean reads = new AtomicBoolean(true);
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "switches");
        made.setDaemon(true);
        return made;
    });

    public SwitchWatch(SwitchBoard board) {
        this.board = board;
    }

    void start() {
        look();
        board.off()
                .forEach(off -> LOG.warn("Switched off: {} {}: {}", off.kind().code(), off.subject(), off.reason()));
        thread.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        boolean read = board.look();
        if (!read && reads.getAndSet(read)) {
            LOG.warn("The switches cannot be read; what was known of them holds");
        }
        reads.set(read);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
