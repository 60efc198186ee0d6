package io.moltgram.http.server;

import io.javalin.http.Context;
import io.moltgram.domain.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Tells requests with different contents apart. A form is told by its parts, for its boundary differs each time. */
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint(MessageDigest digest) {
        this.digest = digest;
    }

    /** @param secret of the caller, which belongs to it */
    static String of(Context ctx, String secret) {
        Fingerprint print = new Fingerprint(sha256());
        print.add(secret);
        print.add(ctx.queryString());
        if (Form.isIn(ctx)) {
            print.addForm(ctx);
        } else {
            print.add(ctx.bodyAsBytes());
        }
        return HexFormat.of().formatHex(print.digest.digest());
    }

    private void addForm(Context ctx) {
        try {
            Form.of(ctx).describe(this);
        } catch (Refusal malformed) { // the route says so at its own time
            add(malformed.code());
        }
    }

    void add(@Nullable String text) {
        add(text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8));
    }

    /** Each with its length before it, so that nothing moves from one to the next unnoticed. */
    void add(byte[] bytes) {
        begin(bytes.length);
        digest.update(bytes);
    }

    void begin(long length) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(length).flip());
    }

    void addPiece(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
