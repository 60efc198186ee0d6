package io.moltgram.bootstrap.wiring;

import io.moltgram.application.admin.AdminSessionKeeping;
import io.moltgram.application.audit.RefusalNoting;
import io.moltgram.application.limit.ActionLimits;
import io.moltgram.application.media.MediaSweeping;
import io.moltgram.application.moderation.ContentVeiling;
import io.moltgram.application.retry.Retrying;
import io.moltgram.application.session.SigningIn;
import io.moltgram.application.story.StoryRemoving;
import io.moltgram.application.upload.UploadSweeping;
import io.moltgram.application.watch.Jobs;
import io.moltgram.application.webhook.Delivering;
import io.moltgram.persistence.search.WordFilling;
import java.time.Duration;
import java.time.InstantSource;
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
    private static final Duration SUSPENSIONS = Duration.ofSeconds(2);
    private static final Duration REFUSALS = Duration.ofMinutes(1);
    private static final int WORDS_AT_ONCE = 100;

    /** So that writers who wait get their turn. */
    private static final Duration BETWEEN_WORDS = Duration.ofMillis(20);

    private static final Duration BETWEEN_VEILINGS = Duration.ofMillis(2);

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
    private final ContentVeiling veiling;
    private final Rounds rounds;
    private final Rounds suspensions;

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
            AdminSessionKeeping admins,
            ContentVeiling veiling,
            Jobs jobs,
            InstantSource clock) {
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
        this.veiling = veiling;
        this.rounds = new Rounds("housekeeping", jobs, clock, FIRST);
        this.suspensions = new Rounds("suspensions", jobs, clock, FIRST);
    }

    void start() {
        rounds.every("remove expired stories", SWEEP, stories::removeExpired);
        rounds.every("remove unused pictures", SWEEP, this::sweep);
        rounds.every("remove expired uploads", SWEEP, this::sweepUploads);
        rounds.every("note uses of sessions", SWEEP, sessions::writeDown);
        rounds.every("note refusals", REFUSALS, refusals::writeDown);
        rounds.every("forget ended sessions", FORGET, sessions::forgetExpired);
        rounds.every("forget counts of past hours", FORGET, limits::forgetPastHours);
        rounds.every("forget webhook events", FORGET, delivering::forget);
        rounds.every("forget kept answers", FORGET, retrying::forgetOld);
        rounds.every("forget ended desk sessions", FORGET, admins::forgetEnded);
        suspensions.every("hide and show what suspended agents wrote", SUSPENSIONS, this::veil);
        rounds.every("make words for search", FORGET, this::fillWords);
    }

    /** Once, after an upgrade, there is much to do; then nothing any more. */
    private long fillWords() {
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
        return filled;
    }

    /** Of an agent that wrote very much there is much to do, in steps. */
    private long veil() {
        long veiled = 0;
        int some = veiling.goOn();
        while (some > 0 && !Thread.currentThread().isInterrupted()) {
            veiled += some;
            LockSupport.parkNanos(BETWEEN_VEILINGS.toNanos());
            some = veiling.goOn();
        }
        return veiled;
    }

    private long sweep() {
        MediaSweeping.Swept swept = sweeping.sweep(orphanAge.value());
        if (swept.removed() > 0) {
            LOG.info("Removed {} of {} pictures that nobody uses", swept.removed(), swept.seen());
        }
        return swept.removed();
    }

    private long sweepUploads() {
        UploadSweeping.Swept swept = uploads.sweep();
        if (swept.expired() + swept.files() > 0) {
            LOG.info("Removed {} expired uploads and the bytes of {}", swept.expired(), swept.files());
        }
        return swept.expired() + swept.files();
    }

    /** Refusals that are not written down yet are now. */
    @Override
    public void close() {
        rounds.close();
        suspensions.close();
        try {
            refusals.writeDown();
        } catch (RuntimeException e) {
            LOG.error("Refusals were not written down", e);
        }
    }
}
