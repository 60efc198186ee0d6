package io.moltgram.bootstrap.segment;

import io.moltgram.persistence.sqlite.Changes;
import io.moltgram.persistence.sqlite.StillFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Begins chains, and ends them so that the next start goes on with them. */
final class ChainEnds {

    /**
     * A chain that begins or goes on.
     *
     * @param base the moment that its newest base shows
     * @param bytes of segments since that
     */
    record Begun(Chain chain, Optional<Instant> base, long bytes) {}

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Shipping.Plan plan;
    private final Changes changes;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    ChainEnds(Shipping.Plan plan, Changes changes, InstantSource clock) {
        this.plan = plan;
        this.changes = changes;
        this.clock = clock;
    }

    Begun begin() throws IOException {
        Optional<ChainEnd> end = ChainEnd.take(folder());
        if (end.isPresent()) {
            Optional<ChainEnd.Kept> kept = end.get().in(plan.place());
            if (kept.isPresent() && changes.resume(end.get().file())) {
                return goOn(end.get(), kept.get());
            }
        }
        changes.begin();
        String name = STAMP.format(clock.instant()) + "-" + String.format(Locale.ROOT, "%04x", random.nextInt(1 << 16));
        return new Begun(new Chain(name, 0, Optional.empty(), plan.place(), plan.seal()), Optional.empty(), 0);
    }

    private Begun goOn(ChainEnd end, ChainEnd.Kept kept) {
        Chain chain = new Chain(end.chain(), end.number(), Optional.of(kept.last()), plan.place(), plan.seal());
        return new Begun(chain, Optional.of(kept.base()), end.bytes());
    }

    /** Keeps the rest, and notes the end when that can be gone on from. */
    void end(Chain chain, boolean hasBase, long bytesAtBase) throws IOException {
        chain.add(changes.settle(), Patches.Earlier.UNKNOWN);
        Optional<StillFile> still = changes.still();
        chain.flush();
        chain.gather(clock.instant(), true);
        if (still.isPresent() && hasBase) {
            new ChainEnd(chain.name(), chain.number(), chain.bytesPut() - bytesAtBase, still.get()).leave(folder());
        }
    }

    private Path folder() {
        return plan.data().resolve("tmp");
    }
}
