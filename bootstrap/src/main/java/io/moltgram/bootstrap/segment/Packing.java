package io.moltgram.bootstrap.segment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How pieces are packed: compressed, then closed; and summed as they lie there. */
final class Packing {

    private static final int BUFFER = 1 << 16;

    private Packing() {}

    /** @param level of {@link Deflater} */
    static OutputStream pack(OutputStream target, Seal seal, int level) throws IOException {
        return new GZIPOutputStream(seal.close(target), BUFFER) {
            {
                def.setLevel(level);
            }
        };
    }

    static InputStream unpack(InputStream source, Piece piece, Seal seal) throws IOException {
        return new GZIPInputStream(piece.sealed() ? seal.open(source) : source, BUFFER);
    }

    static String sum(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    static DigestOutputStream summed(OutputStream target) {
        return new DigestOutputStream(target, digest());
    }

    static DigestInputStream summed(InputStream source) {
        return new DigestInputStream(source, digest());
    }

    static String sum(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
