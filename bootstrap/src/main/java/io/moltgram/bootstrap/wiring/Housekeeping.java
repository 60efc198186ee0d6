package io.moltgram.bootstrap.wiring;

import io.moltgram.application.admin.AdminSessionKeeping;
import io.moltgram.application.audit.RefusalNoting;
import io.moltgram.application.limit.ActionLimits;
import io.moltgram.application.media.MediaSweeping;
import io.moltgram.application.retry.Retrying;
import io.moltgram.application.session.SigningIn;
import io.moltgram.application.story.StoryRemoving;
import io.moltgram.application.upload.UploadSweeping;
import io.moltgram.application.webhook.Delivering;
import io.moltgram.persistence.search.WordFilling;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the server does by itself, now and then: stories that are over, files that nobody needs, sessions
 * that are over, counts of past hours, requests that nobody sends again.
 */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration SWEEP = Duration.ofMinutes(5);
    private static final Duration FORGET = Duration.ofHours(1);
    private static final Duration REFUSALS = Duration.ofMinutes(1);
    private static final int WORDS_AT_ONCE = 100;

    /** So that writers who wait get their turn. */
    private static final Duration BETWEEN_WORDS = Duration.ofMillis(20);

    /** How long a file must have been without a row before it is removed. */
    record OrphanAge(Duration value) {}

    private final MediaSweeping sweeping;
    private final UploadSweeping uploads;
    private final OrphanAge orphanAge;
    private final SigningIn sessions;
    private final ActionLimits limits;
    private final StoryRemoving stories;
    private final Delivering delivering;
    private final Retrying retrying;
    private final WordFilling words;
    private final RefusalNoting refusals;
    private final AdminSessionKeeping admins;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "housekeeping");
        made.setDaemon(true);
        return made;
    });

    public Housekeeping(
            MediaSweeping sweeping,
            UploadSweeping uploads,
            OrphanAge orphanAge,
            SigningIn sessions,
            ActionLimits limits,
            StoryRemoving stories,
            Delivering delivering,
            Retrying retrying,
            WordFilling words,
            RefusalNoting refusals,
            AdminSessionKeeping admins) {
        this.sweeping = sweeping;
        this.uploads = uploads;
        this.orphanAge = orphanAge;
        this.sessions = sessions;
        this.limits = limits;
        this.stories = stories;
        this.delivering = delivering;
        this.retrying = retrying;
        this.words = words;
        this.refusals = refusals;
        this.admins = admins;
    }

    void start() {
        every(SWEEP, stories::removeExpired);
        every(SWEEP, this::sweep);
        every(SWEEP, this::sweepUploads);
        every(SWEEP, sessions::writeDown);
        every(REFUSALS, refusals::writeDown);
        every(FORGET, this::forget);
        every(FORGET, admins::forgetEnded);
        every(FORGET, this::fillWords);
    }

    /** Once, after an upgrade, there is much to do; then nothing any more. */
    private void fillWords() {
        long filled = 0;
        int some = words.some(WORDS_AT_ONCE);
        while (some > 0 && !Thread.currentThread().isInterrupted()) {
            filled += some;
            LockSupport.parkNanos(BETWEEN_WORDS.toNanos());
            some = words.some(WORDS_AT_ONCE);
        }
        if (filled > 0) {
            LOG.info("Made the words of {} posts and agents for search", filled);
        }
    }

    private void sweep() {
        MediaSweeping.Swept swept = sweeping.sweep(orphanAge.value());
        if (swept.removed() > 0) {
            LOG.info("Removed {} of {} pictures that nobody uses", swept.removed(), swept.seen());
        }
    }

    private void sweepUploads() {
        UploadSweeping.Swept swept = uploads.sweep();
        if (swept.expired() + swept.files() > 0) {
            LOG.info("Removed {} expired uploads and the bytes of {}", swept.expired(), swept.files());
        }
    }

    private void forget() {
        int ended = sessions.forgetExpired();
        int hours = limits.forgetPastHours();
        int told = delivering.forget();
        int requests = retrying.forgetOld();
        LOG.debug(
                "Forgot {} ended sessions, {} counts of past hours, {} webhook events, {} named requests",
                ended,
                hours,
                told,
                requests);
    }

    private void every(Duration pause, Runnable work) {
        thread.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) { // the next round tries again
                        LOG.warn("Housekeeping failed: {}", e.toString());
                    }
                },
                FIRST.toMillis(),
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Refusals that are not written down yet are now. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            refusals.writeDown();
        } catch (RuntimeException e) {
            LOG.warn("Refusals were not written down: {}", e.toString());
        }
    }
}
