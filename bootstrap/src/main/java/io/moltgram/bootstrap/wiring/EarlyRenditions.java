package io.moltgram.bootstrap.wiring;

import io.moltgram.application.media.MediaName;
import io.moltgram.application.media.Preparing;
import io.moltgram.domain.Refusal;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the common renditions of new pictures made while the workshop has nothing else to do. */
final class EarlyRenditions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyRenditions.class);
    private static final long LAST_MILLISECONDS = TimeUnit.SECONDS.toMillis(10);

    private final FreshPictures fresh;
    private final Preparing preparing;
    private final Thread thread = new Thread(this::run, "early-renditions");

    public EarlyRenditions(FreshPictures fresh, Preparing preparing) {
        this.fresh = fresh;
        this.preparing = preparing;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Lets the one in work be finished; the others are made when somebody asks. */
    @Override
    public void close() {
        fresh.end();
        try {
            thread.join(LAST_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            for (Optional<MediaName> next = fresh.next(); next.isPresent(); next = fresh.next()) {
                prepare(next.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void prepare(MediaName original) {
        try {
            preparing.prepare(original);
        } catch (Refusal refusal) {
            LOG.debug("No renditions of {} yet: {}", original.path(), refusal.text());
        } catch (RuntimeException e) { // whoever asks for one has it made, and sees what is wrong
            LOG.warn("The renditions of {} were not made", original.path(), e);
        }
    }
}
