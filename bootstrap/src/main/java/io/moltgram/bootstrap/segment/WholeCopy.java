package io.moltgram.bootstrap.segment;

import io.moltgram.persistence.sqlite.Changes;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Duration;
import java.time.Instant;

/** Copies the database file, which stands still meanwhile, piece by piece so that segments are kept in between. */
final class WholeCopy implements Closeable {

    private final Changes changes;
    private final Chain chain;
    private final long number;
    private final Instant at;
    private final Seal seal;
    private final Path draft;
    private final DigestOutputStream summed;
    private final OutputStream target;
    private long offset;

    /** @param at the moment that it shows */
    WholeCopy(Changes changes, Chain chain, Instant at, Seal seal, Path scratch) throws IOException {
        this.changes = changes;
        this.chain = chain;
        this.number = chain.number();
        this.at = at;
        this.seal = seal;
        Files.createDirectories(scratch);
        this.draft = Files.createTempFile(scratch, "base-", ".zst");
        this.summed = Packing.summed(new BufferedOutputStream(Files.newOutputStream(draft)));
        this.target = Packing.pack(summed, seal);
    }

    /** One of the pieces that make up this base. */
    Piece piece(Piece.Kind kind, String sum, boolean isClosed) {
        return new Piece(chain.name(), kind, number, number, at, at, sum, isClosed, false);
    }

    Instant at() {
        return at;
    }

    /** Copies for so long at most; returns whether all is copied. */
    boolean goOn(Duration time) throws IOException {
        long until = System.nanoTime() + time.toNanos();
        do {
            int length = changes.copy(offset, target);
            if (length == 0) {
                target.close();
                return true;
            }
            offset += length;
        } while (System.nanoTime() < until);
        return false;
    }

    /** When all is copied. */
    void put(Place place) throws IOException {
        String sum = Packing.sum(summed.getMessageDigest());
        place.put(piece(Piece.Kind.BASE, sum, seal.closes()).name(), draft);
    }

    @Override
    public void close() throws IOException {
        target.close();
        Files.deleteIfExists(draft);
    }
}
