package io.moltgram.persistence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** SHA-256 over values with their types, as any database of ours hands them out. */
public final class RowSum {

    private static final int HEAD = 9;

    private final MessageDigest digest;

    public RowSum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public void add(@Nullable Object value) {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        byte[] rest = {};
        if (value instanceof byte[] bytes) {
            rest = bytes;
            head.put((byte) 'b').putLong(bytes.length);
        } else if (value instanceof String text) {
            rest = text.getBytes(StandardCharsets.UTF_8);
            head.put((byte) 't').putLong(rest.length);
        } else if (value instanceof Double number) {
            head.put((byte) 'd').putLong(Double.doubleToRawLongBits(number));
        } else if (value instanceof Number number) {
            head.put((byte) 'n').putLong(number.longValue());
        } else if (value != null) {
            throw new IllegalArgumentException("no value of ours is a " + value.getClass());
        }
        digest.update(head.array());
        digest.update(rest);
    }

    /** Of all values since the last call. */
    public byte[] sum() {
        return digest.digest();
    }
}
