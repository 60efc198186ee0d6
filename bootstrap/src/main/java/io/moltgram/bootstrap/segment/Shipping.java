package io.moltgram.bootstrap.segment;

import io.moltgram.application.watch.Jobs;
import io.moltgram.persistence.sqlite.Changes;
import io.moltgram.persistence.sqlite.Commit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps every commit in the place, some moments after it was made: first a base, then segments, and a new base every
 * day and whenever there are many segments. After an orderly stop the chain goes on; when the order of commits was
 * broken, or the place did not take them for too long, a new one begins. It never stops writers for longer than moving
 * the write-ahead log takes, and a base is copied in short turns with rests in between.
 */
public final class Shipping implements AutoCloseable {

    /**
     * What is shipped, and how.
     *
     * @param data the server's data folder
     * @param every the pause between two looks
     * @param retention how far back one shall be able to go
     * @param keepsPictures whether pictures lie in the data folder and are to be kept too
     */
    public record Plan(Path data, Place place, Seal seal, Duration every, Duration retention, boolean keepsPictures) {}

    private static final Logger LOG = LoggerFactory.getLogger(Shipping.class);

    private static final String JOB = "keep commits";

    /** In pages: a log of these is moved into the file. */
    private static final int MOST_LOG = 4000;

    /** In pages, 256 MiB as a rule: a longer log is no longer waited for, and a new chain begins. */
    private static final int LONGEST_LOG = 65_536;

    /** In pages: while a base is copied the log grows, and when it is longer than this there are no rests any more. */
    private static final int LOG_WITHOUT_REST = 16_000;

    private static final Duration TURN = Duration.ofMillis(50);
    private static final Duration BASE_EVERY = Duration.ofHours(24);
    private static final Duration THIN_EVERY = Duration.ofHours(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** A new base comes when segments have grown past the file's size, but not for less than this. */
    private static final long FEW_BYTES = 64L << 20;

    private final Plan plan;
    private final Changes changes;
    private final PictureCopies pictures;
    private final Thinning thinning;
    private final ChainEnds ends;
    private final InstantSource clock;
    private final Thread thread = new Thread(this::work, "segments");
    private volatile ShippingState state = ShippingState.NOTHING_YET;
    private volatile boolean isClosing;
    private volatile Jobs jobs = new Jobs();
    private boolean isBehind;
    private @Nullable Chain chain;
    private @Nullable WholeCopy base;
    private Optional<Instant> lastBase = Optional.empty();
    private Instant lastThinned = Instant.EPOCH;
    private long bytesAtBase;

    public Shipping(Plan plan, Changes changes, NewPictures heard, InstantSource clock) {
        this.plan = plan;
        this.changes = changes;
        this.clock = clock;
        this.pictures = new PictureCopies(plan.data().resolve("media"), plan.place(), plan.seal(), heard);
        this.thinning = new Thinning(plan.place(), plan.retention());
        this.ends = new ChainEnds(plan, changes, clock);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    public void start() {
        start(new Jobs());
    }

    /** @param heard is told how each look went */
    public void start(Jobs heard) {
        heard.expect(JOB, Optional.of(plan.every()));
        jobs = heard;
        thread.start();
    }

    public ShippingState state() {
        return state;
    }

    private void work() {
        Duration pause = plan.every();
        while (!isClosing) {
            Instant at = clock.instant();
            long began = System.nanoTime();
            try {
                round();
                jobs.ran(JOB, at, Duration.ofNanos(System.nanoTime() - began), isBehind ? 1 : 0);
                pause = plan.every();
            } catch (IOException | RuntimeException e) {
                jobs.failed(JOB, at, Duration.ofNanos(System.nanoTime() - began), e.toString());
                isBehind = false;
                failed(e);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
            if (mayRest() && !isClosing) {
                LockSupport.parkNanos(pause.toNanos());
            }
        }
        finish();
    }

    private boolean mayRest() {
        return !isBehind && (base == null || changes.waiting() < LOG_WITHOUT_REST);
    }

    private void failed(Exception e) {
        String line = String.valueOf(e.getMessage());
        if (state.problem().isEmpty()) {
            LOG.error("Commits are not kept at {}: {}", plan.place().where(), line);
        }
        Chain present = chain;
        state = new ShippingState(
                lastBase,
                state.segment(),
                present == null ? state.segment() : present.firstWaiting(),
                Optional.of(line),
                state.bytes());
    }

    /** Throws what keeps it from going on; the next call begins where that is possible. */
    private void round() throws IOException {
        Packing.load();
        Chain present = chain == null ? begin() : chain;
        try {
            do {
                present.add(changes.next(), changes::before);
                isBehind = changes.isBehind();
            } while (isBehind && !present.isWorthPutting());
            if (isBehind && changes.waiting() >= LONGEST_LOG) {
                throw new Chain.Overfull();
            }
            if (base == null && !isBehind && changes.waiting() >= MOST_LOG) {
                present.add(changes.settle(), Patches.Earlier.UNKNOWN);
            }
        } catch (IOException e) {
            giveUp();
            throw e;
        }
        put(present);
        if (base == null && !isBehind && isBaseDue(present)) {
            beginBase(present);
        } else {
            goOn(present);
        }
        present.gather(clock.instant(), false);
        thin(present);
    }

    private void put(Chain present) throws IOException {
        if (plan.keepsPictures()) {
            pictures.flush();
        }
        present.flush();
        if (state.problem().isPresent()) {
            LOG.info("Commits are kept at {} again", plan.place().where());
        }
        state = new ShippingState(lastBase, present.lastPut(), Optional.empty(), Optional.empty(), present.bytesPut());
    }

    private Chain begin() throws IOException {
        plan.place().hold();
        if (plan.keepsPictures()) {
            pictures.begin();
        }
        ChainEnds.Begun begun = ends.begin();
        chain = begun.chain();
        lastBase = begun.base();
        bytesAtBase = -begun.bytes();
        return begun.chain();
    }

    private void giveUp() throws IOException {
        WholeCopy copying = base;
        base = null;
        chain = null;
        if (copying != null) {
            copying.close();
        }
    }

    private boolean isBaseDue(Chain present) throws IOException {
        if (lastBase.isEmpty()) {
            return true;
        }
        boolean isOld = lastBase.get().plus(BASE_EVERY).isBefore(clock.instant())
                && present.lastCommit().filter(lastBase.get()::isBefore).isPresent();
        return isOld || present.bytesPut() - bytesAtBase > Math.max(FEW_BYTES, changes.length());
    }

    private void beginBase(Chain present) throws IOException {
        Instant before = clock.instant();
        List<Commit> rest;
        try {
            rest = changes.settle();
            present.add(rest, Patches.Earlier.UNKNOWN);
        } catch (IOException e) {
            giveUp();
            throw e;
        }
        if (changes.isStill()) {
            present.rest();
            bytesAtBase = present.bytesPut();
            base = new WholeCopy(
                    changes,
                    present,
                    present.lastCommit().orElse(before),
                    plan.seal(),
                    plan.data().resolve("tmp").resolve("segments"));
        }
    }

    /** A turn of what takes longer, between two segments. */
    private void goOn(Chain present) throws IOException {
        WholeCopy copying = base;
        if (plan.keepsPictures() && !pictures.goOn(TURN) || copying == null || !copying.goOn(TURN)) {
            return;
        }
        put(present);
        Kit.put(
                plan.place(),
                plan.seal(),
                copying,
                plan.data(),
                plan.keepsPictures() ? pictures.present() : List.of(),
                plan.keepsPictures());
        copying.put(plan.place());
        copying.close();
        base = null;
        lastBase = Optional.of(copying.at());
        state = new ShippingState(lastBase, state.segment(), Optional.empty(), Optional.empty(), present.bytesPut());
    }

    private void thin(Chain present) throws IOException {
        Instant now = clock.instant();
        if (base == null && lastBase.isPresent() && lastThinned.plus(THIN_EVERY).isBefore(now)) {
            lastThinned = now;
            thinning.thin(now, present.name());
        }
    }

    private void finish() {
        Chain present = chain;
        try {
            if (present != null) {
                do {
                    present.add(changes.next(), changes::before);
                    put(present);
                } while (changes.isBehind());
                ends.end(present, lastBase.isPresent(), bytesAtBase);
            }
            giveUp();
        } catch (IOException | RuntimeException e) {
            LOG.error("The last commits are not kept at {}: {}", plan.place().where(), e.getMessage());
        }
        changes.close();
    }

    /** Keeps what was committed until now, and ends. */
    @Override
    public void close() {
        isClosing = true;
        LockSupport.unpark(thread);
        try {
            if (thread.getState() != Thread.State.NEW) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        plan.place().close();
    }
}
