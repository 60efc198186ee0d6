package io.moltgram.blob.remote;

import java.io.InputStream;
import java.util.Objects;

/**
 * Reads an object piece by piece, each by a call of its own. So no connection stays open while a slow client takes its
 * time, and a piece that fails is tried again without starting over.
 */
final class ChunkedRead extends InputStream {

    /** Fetches one piece. */
    interface Piece {
        byte[] read(long offset, int length);
    }

    private static final int CHUNK = 1_048_576;

    private final Piece piece;
    private final long size;
    private byte[] chunk = new byte[0];
    private int used;
    private long next;

    ChunkedRead(Piece piece, long offset, long size) {
        this.piece = piece;
        this.size = size;
        this.next = Math.min(offset, size);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int start, int length) {
        Objects.checkFromIndexSize(start, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (used == chunk.length) {
            if (next == size) {
                return -1;
            }
            chunk = piece.read(next, (int) Math.min(CHUNK, size - next));
            used = 0;
            next += chunk.length;
        }
        int given = Math.min(length, chunk.length - used);
        System.arraycopy(chunk, used, target, start, given);
        used += given;
        return given;
    }
}
