package io.moltgram.bootstrap.segment;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import com.github.luben.zstd.util.Native;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * How pieces are packed: compressed, then closed; and summed as they lie there. Zstandard (RFC 8878) at its fastest
 * costs the server a fraction of what gzip does; pieces of before, which are in gzip, are read as well.
 */
final class Packing {

    private static final int BUFFER = 1 << 16;

    /** A level of Zstandard. */
    private static final int FASTEST = 1;

    private Packing() {}

    /**
     * Loads the library, which the JVM no longer allows once it is stopping.
     *
     * @throws IOException when that fails
     */
    static void load() throws IOException {
        try {
            Native.load();
        } catch (RuntimeException | LinkageError e) {
            throw new IOException("Zstandard's library cannot be loaded: " + e.getMessage(), e);
        }
    }

    static OutputStream pack(OutputStream target, Seal seal) throws IOException {
        load();
        return new BufferedOutputStream(
                new ZstdOutputStreamNoFinalizer(seal.close(target), FASTEST).setChecksum(true), BUFFER);
    }

    static InputStream unpack(InputStream source, Piece piece, Seal seal) throws IOException {
        InputStream opened = piece.sealed() ? seal.open(source) : source;
        load();
        return piece.zipped()
                ? new GZIPInputStream(opened, BUFFER)
                : new BufferedInputStream(new ZstdInputStreamNoFinalizer(opened), BUFFER);
    }

    /** Whether a fault while unpacking tells that the piece is not what was packed. */
    static boolean isDamage(IOException fault) {
        return fault instanceof ZstdIOException || fault instanceof ZipException || fault instanceof EOFException;
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
